package school.signpost.policy.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.policy.model.Marking;

/** Reads the school's protective markings. */
final class MarkingReading {

    private static final Keys KEYS = BasisReading.keys("levels").requiring("scheme", "default", "sensitive");

    private MarkingReading() {}

    static Optional<Marking> read(Value value) {
        return value.section(KEYS).flatMap(section -> {
            var levels = section.texts("levels");
            Stream.of("default", "sensitive").forEach(key -> needOneOf(levels, section, key));
            var scheme = section.text("scheme");
            var standard = section.text("default");
            var sensitive = section.text("sensitive");
            var basis = BasisReading.read(section);
            return scheme.flatMap(name -> standard.flatMap(
                    usual -> sensitive.map(secret -> new Marking(name, usual, secret, levels, basis))));
        });
    }

    private static void needOneOf(List<String> levels, Section section, String key) {
        section.get(key)
                .filter(value -> !levels.isEmpty()
                        && value.isText()
                        && value.text().filter(word -> !levels.contains(word)).isPresent())
                .ifPresent(value -> value.error("must be one of the levels: " + String.join(", ", levels)));
    }
}
