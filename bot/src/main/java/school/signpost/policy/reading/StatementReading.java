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

    private static final Keys KEYS = Keys.of("source", "strength").requiring("is");
    private static final Map<String, Strength> STRENGTHS = Words.of(Strength.values());

    private StatementReading() {}

    static List<Statement> read(List<Value> items) {
        return items.stream()
                .flatMap(item -> read(item, sourceUnlessSaid(item), Strength.ADVICE).stream())
                .toList();
    }

    /** Statements of a rule: what they do not say themselves, the rule says. */
    static List<Statement> read(List<Value> items, Basis rule) {
        return items.stream()
                .flatMap(item -> read(item, rule.source(), rule.strength()).stream())
                .toList();
    }

    private static Optional<Statement> read(Value value, @Nullable String source, Strength strength) {
        if (value.isText()) {
            return value.text().map(is -> new Statement(is, source, strength));
        }
        return value.section(KEYS).flatMap(section -> {
            var own = section.text("source").orElse(source);
            var how = section.get("strength")
                    .flatMap(word -> word.oneOf(STRENGTHS))
                    .orElse(strength);
            return section.text("is").map(is -> new Statement(is, own, how));
        });
    }

    /** A school that leaves our own advice in place chose it: no document of theirs says it. */
    private static @Nullable String sourceUnlessSaid(Value value) {
        return value.file().equals(KindCatalogue.FILE) ? Statement.SCHOOL_CHOICE : null;
    }
}
