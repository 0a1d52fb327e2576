package school.signpost.policy.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that a key may have and what each means, in the order in which a message lists them. */
final class Words {

    private Words() {}

    static <T> Map<String, T> ordered(String first, T meaning, String second, T secondMeaning) {
        var words = new LinkedHashMap<String, T>();
        words.put(first, meaning);
        words.put(second, secondMeaning);
        return Collections.unmodifiableMap(words);
    }

    /** Every constant of an enum as the file spells it: small letters and hyphens. */
    static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        var words = new LinkedHashMap<String, E>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), constant);
        }
        return Collections.unmodifiableMap(words);
    }

    /** Words that only have to be right. */
    static Map<String, String> only(String... allowed) {
        var words = new LinkedHashMap<String, String>();
        for (String word : allowed) {
            words.put(word, word);
        }
        return Collections.unmodifiableMap(words);
    }
}
