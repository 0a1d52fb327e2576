package school.signpost.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Statement;
import school.signpost.policy.model.Statement.Strength;

/** Reads statements: plain sentences, or {@code { is, source, strength }}. */
final class StatementReading {

    private static final Keys KEYS = Keys.of("source", "strength", "only-if").requiring("is");
    private static final Map<String, Strength> STRENGTHS = Words.of(Strength.values());

    private StatementReading() {}

    static List<Statement> read(List<Value> items, ConditionReading conditions) {
        return items.stream()
                .flatMap(item ->
                        read(item, new Basis(sourceUnlessSaid(item), Strength.ADVICE, List.of()), conditions).stream())
                .toList();
    }

    /** Statements of a rule: what they do not say themselves, the rule says. */
    static List<Statement> read(List<Value> items, Basis rule) {
        var unconditional = ConditionReading.on(List.of());
        return items.stream()
                .flatMap(item -> read(item, rule, unconditional).stream())
                .toList();
    }

    private static Optional<Statement> read(Value value, Basis unsaid, ConditionReading conditions) {
        if (value.isText()) {
            return value.text().map(is -> new Statement(is, unsaid.source(), unsaid.strength()));
        }
        return value.section(KEYS).flatMap(section -> {
            var own = section.text("source").orElse(unsaid.source());
            var how = section.get("strength")
                    .flatMap(word -> word.oneOf(STRENGTHS))
                    .orElse(unsaid.strength());
            var onlyIf = conditions.read(section, "only-if");
            return section.text("is").map(is -> new Statement(is, own, how, onlyIf));
        });
    }

    /** A school that leaves our own advice in place chose it: no document of theirs says it. */
    private static @Nullable String sourceUnlessSaid(Value value) {
        return value.isBuiltIn() ? Statement.SCHOOL_CHOICE : null;
    }
}
