package school.signpost.cards;

import java.util.Map;

/** The words a person reads, by message key; English now. A missing key throws {@link IllegalStateException}. */
public interface Words {

    String say(String key);

    /** The words of the bundle, for whoever has no application around them: the command line. */
    static Words bundled() {
        return new BundledWords();
    }

    /** The message with its {@code ${name}} placeholders filled in. */
    String say(String key, Map<String, String> values);
}
