package school.signpost.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledWordsTest {

    private static final Pattern KEY = Pattern.compile("\\$\\{msg:([^}]*)}");

    private final BundledWords words = new BundledWords();

    @Test
    void saysTheMessageOfAKey() {
        assertThat(words.say("card.cut.chat")).isEqualTo("… (open to read all)");
    }

    @Test
    void aMissingKeyIsOurMistake() {
        assertThatThrownBy(() -> words.say("no.such.key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no message no.such.key");
    }

    @Test
    void everyWordOfATemplateHasAMessageAndNoCardMessageIsUnused() throws IOException {
        assertThat(keysInTemplates())
                .isEqualTo(words.keys().stream()
                        .filter(key -> key.startsWith("card."))
                        .collect(Collectors.toSet()));
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        Pattern words = Pattern.compile("\"(?:text|title|label|placeholder|errorMessage)\": \"[^\"]*\\p{L}");

        assertThat(templates().map(text -> text.replaceAll("\\$\\{[^}]*}", ""))).noneMatch(words.asPredicate());
    }

    private static Set<String> keysInTemplates() throws IOException {
        var keys = new TreeSet<String>();
        templates().forEach(text -> KEY.matcher(text).results().forEach(found -> keys.add(found.group(1))));
        return keys;
    }

    private static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Samples.FOLDER)) {
            return files
                    .filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> !path.getFileName().toString().startsWith("sample"))
                    .map(BundledWordsTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
