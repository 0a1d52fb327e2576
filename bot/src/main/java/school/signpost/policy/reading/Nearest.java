package school.signpost.policy.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The known word that somebody probably meant. */
final class Nearest {

    private static final double CLOSE_ENOUGH = 0.84;
    private static final int LONGEST_WORD = 60;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {}

    static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String lowered = typed.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return known.stream()
                .filter(word -> SIMILARITY.apply(lowered, word) >= CLOSE_ENOUGH)
                .max(Comparator.comparingDouble(word -> SIMILARITY.apply(lowered, word)));
    }

    /** A question to add to a remedy, or nothing. */
    static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(word -> " Did you mean " + word + "?").orElse("");
    }
}
