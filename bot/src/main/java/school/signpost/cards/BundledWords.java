package school.signpost.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import school.signpost.cards.template.Placeholders;

/** The words of {@code messages.properties} (UTF-8), read once. */
@Component
class BundledWords implements Words {

    private static final String BUNDLE = "/messages.properties";

    private final Properties messages = new Properties();

    BundledWords() {
        try (InputStream stream = BundledWords.class.getResourceAsStream(BUNDLE)) {
            if (stream == null) {
                throw new IllegalStateException("no message bundle " + BUNDLE);
            }
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String say(String key) {
        return say(key, Map.of());
    }

    @Override
    public String say(String key, Map<String, String> values) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalStateException("no message " + key);
        }
        return Placeholders.fill(message, values::get);
    }

    SortedSet<String> keys() {
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
