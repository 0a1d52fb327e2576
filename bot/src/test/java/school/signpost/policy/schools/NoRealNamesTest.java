package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody, and no company, that a published document names appears here: only hashes of their names do, in this test. */
class NoRealNamesTest {

    private static final Set<String> NAMES = Set.of(
            "29236ac7bf9b3fc1a7c6cff6",
            "927b2615cfb7f221f9c667ff",
            "06a585a8461e8b0b26f2ea8e",
            "3f1ff30dd79538c85efd7554",
            "b38b48b00717a1f9a9b853de",
            "a804bbfb7675f84eff2b0ccc",
            "876b598dadcf3cffce6fa560",
            "df5a18570ced90f20e0f560d",
            "24a4acc987b4a2f365c5cdf4",
            "2ca3dd43477d7f99d28a74b1",
            "5156b710cb21bec35e7a037a",
            "982f367a2aeea5dcf50985a9");

    private static final List<Path> PLACES = List.of(
            Path.of("../infra"),
            Path.of("../docs"),
            Path.of("../README.md"),
            Path.of("../CHANGELOG.md"),
            Path.of("src"));

    private static final int LONGEST = 3;
    private static final int HASH_CHARACTERS = 24;

    @Test
    void nobodyNamedInADocumentIsNamedHere() {
        var phrases = new LinkedHashSet<String>();
        PLACES.forEach(place -> texts(place).forEach(text -> phrases.addAll(phrases(text))));

        assertThat(phrases).hasSizeGreaterThan(10_000);
        assertThat(phrases.stream().filter(phrase -> NAMES.contains(hash(phrase))))
                .isEmpty();
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        assertThat(phrases("Write to jo.bloggs@school.example, or ask JO\nBLOGGS"))
                .contains("jo bloggs");
    }

    private static Set<String> phrases(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        var phrases = new LinkedHashSet<String>();
        for (int first = 0; first < words.size(); first++) {
            for (int length = 1; length <= LONGEST && first + length <= words.size(); length++) {
                phrases.add(String.join(" ", words.subList(first, first + length)));
            }
        }
        return phrases;
    }

    private static List<String> texts(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .flatMap(file -> text(file).stream())
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Nothing for pictures and other files that are no text. */
    private static List<String> text(Path file) {
        try {
            return List.of(Files.readString(file));
        } catch (MalformedInputException noText) {
            return List.of();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String hash(String phrase) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(phrase.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
