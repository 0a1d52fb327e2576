package school.signpost.policy.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Statement.Strength;

/** Reads what a rule rests on, and the parts of a rule that rest on clauses of their own. */
final class BasisReading {

    private static final Keys STATED = Keys.of("source", "strength").requiring("is");
    private static final Map<String, Strength> STRENGTHS = Words.of(Strength.values());

    private BasisReading() {}

    /** The keys of a rule, and those that say what it rests on. */
    static Keys keys(String... ofTheRule) {
        return Keys.of(Stream.concat(Arrays.stream(ofTheRule), Stream.of("source", "strength", ConflictReading.KEY))
                .toArray(String[]::new));
    }

    /** A rule that does not say how binding it is binds. */
    static Basis read(Section section) {
        return new Basis(
                section.text("source").orElse(null),
                strength(section).orElse(Strength.MUST),
                ConflictReading.read(section));
    }

    /** {@code P30D} under the rule's own clause, or {@code { is: P30D, source, strength }}. */
    static <T> Optional<Stated<T>> stated(Section rule, String key, Basis basis, Function<Value, Optional<T>> reader) {
        return rule.get(key).flatMap(value -> {
            if (!value.isSection()) {
                return reader.apply(value).map(is -> new Stated<>(is, basis.source(), basis.strength()));
            }
            return value.section(STATED).flatMap(section -> {
                var source = section.text("source").orElse(basis.source());
                var strength = strength(section).orElse(basis.strength());
                return section.get("is").flatMap(reader).map(is -> new Stated<>(is, source, strength));
            });
        });
    }

    private static Optional<Strength> strength(Section section) {
        return section.get("strength").flatMap(value -> value.oneOf(STRENGTHS));
    }
}
