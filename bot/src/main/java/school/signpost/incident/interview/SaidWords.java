package school.signpost.incident.interview;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a sentence, for finding a phrase in it that is meant and not denied. */
record SaidWords(List<String> words) {

    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "nobody", "dont", "didnt", "havent", "hasnt", "isnt", "wasnt", "wont", "without");
    private static final int DENIED_WITHIN = 3;

    SaidWords {
        words = List.copyOf(words);
    }

    static SaidWords of(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "").replaceAll("[^\\p{L}\\p{N}]+", " ");
        return new SaidWords(Arrays.stream(plain.strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** "I clicked the link" says clicked; "I have not clicked the link" does not. */
    boolean say(String phrase) {
        var wanted = of(phrase).words();
        if (wanted.isEmpty()) {
            return false;
        }
        for (int at = 0; at + wanted.size() <= words.size(); at++) {
            if (words.subList(at, at + wanted.size()).equals(wanted) && !isDenied(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(int at) {
        return !Collections.disjoint(words.subList(Math.max(0, at - DENIED_WITHIN), at), DENIALS);
    }
}
