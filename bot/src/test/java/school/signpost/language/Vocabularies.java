package school.signpost.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;

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

    private static final List<Vocabulary> EVERY_KIND = shipped();

    private Vocabularies() {}

    /** A sentence and what it should be taken for. */
    record Labelled(String label, String sentence) {}

    /** The words of every kind as they are shipped, in the built-in school. */
    static List<Vocabulary> everyKind() {
        return EVERY_KIND;
    }

    private static List<Vocabulary> shipped() {
        var reading = new ReadPolicy().read("policy.yaml", example());
        return ((PolicyReading.Good) reading)
                .policy().kinds().values().stream()
                        .map(kind -> new Vocabulary(kind.id(), kind.title(), kind.words(), kind.examples()))
                        .toList();
    }

    private static byte[] example() {
        try {
            return Files.readAllBytes(Path.of("../infra/schools/example/policy.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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
