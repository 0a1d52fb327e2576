package school.signpost.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Statement;
import school.signpost.policy.model.Statement.Strength;

/** Reads statements: plain sentences, or {@code { is, source, strength }}. */
final class StatementReading {

    private static final Keys KEYS = Keys.of("source", "strength", "only-if").requiring("is");
    private static final Map<String, Strength> STRENGTHS = Words.of(Strength.values());

    private StatementReading() {}

    static List<Statement> read(List<Value> items, ConditionReading conditions) {
        return items.stream().flatMap(item -> read(item, conditions).stream()).toList();
    }

    private static Optional<Statement> read(Value value, ConditionReading conditions) {
        String unsaid = sourceUnlessSaid(value);
        if (value.isText()) {
            return value.text().map(is -> new Statement(is, unsaid, Strength.ADVICE));
        }
        return value.section(KEYS).flatMap(section -> {
            var source = section.text("source").orElse(unsaid);
            var strength = section.get("strength")
                    .flatMap(word -> word.oneOf(STRENGTHS))
                    .orElse(Strength.ADVICE);
            var onlyIf = conditions.read(section, "only-if");
            return section.text("is").map(is -> new Statement(is, source, strength, onlyIf));
        });
    }

    /** A school that leaves our own advice in place chose it: no document of theirs says it. */
    private static @Nullable String sourceUnlessSaid(Value value) {
        return value.isBuiltIn() ? "school-choice" : null;
    }
}
