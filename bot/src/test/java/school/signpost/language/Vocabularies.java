package school.signpost.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import school.signpost.shared.KindId;

/** The words of every kind as a fixture, and sentences to try them on. */
final class Vocabularies {

    private static final Set<String> FIRST_KINDS = Set.of(
            "lost-device",
            "stolen-device",
            "offensive-email",
            "unsolicited-email",
            "suspected-virus",
            "safeguarding-concern",
            "adult-behaviour",
            "other");

    private Vocabularies() {}

    /** A sentence and what it should be taken for. */
    record Labelled(String label, String sentence) {}

    static List<Vocabulary> everyKind() {
        Map<String, Map<String, List<String>>> kinds = new Yaml().load(read("vocabulary.yaml"));
        return kinds.entrySet().stream()
                .map(kind -> new Vocabulary(
                        KindId.of(kind.getKey()),
                        kind.getKey().replace('-', ' '),
                        Objects.requireNonNull(kind.getValue().get("words")),
                        Objects.requireNonNull(kind.getValue().get("examples"))))
                .toList();
    }

    static List<Vocabulary> firstKinds() {
        return everyKind().stream()
                .filter(vocabulary -> FIRST_KINDS.contains(vocabulary.kind().value()))
                .toList();
    }

    static List<Labelled> sentences(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Labelled(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
    }

    private static String read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Vocabularies.class.getResourceAsStream("/language/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
