package school.signpost.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads lists of words written as plain text, so that they can be read over like text. */
final class WordList {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Pattern PHRASE_END = Pattern.compile("; ");

    private WordList() {}

    static Set<String> of(String words) {
        return SPACE.splitAsStream(words.strip()).collect(Collectors.toUnmodifiableSet());
    }

    /** Phrases with a semicolon between. */
    static Set<String> phrases(String phrases) {
        return PHRASE_END
                .splitAsStream(SPACE.matcher(phrases.strip()).replaceAll(" "))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Pairs written as {@code from=to}. */
    static Map<String, String> pairs(String words) {
        return SPACE.splitAsStream(words.strip())
                .collect(Collectors.toUnmodifiableMap(
                        pair -> pair.substring(0, pair.indexOf('=')), pair -> pair.substring(pair.indexOf('=') + 1)));
    }
}
