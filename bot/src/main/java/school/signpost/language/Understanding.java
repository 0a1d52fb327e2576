package school.signpost.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.KindId;

/**
 * What a sentence seems to say. {@code guesses} are best first, scores from 0 to 1; {@code sure} says that the first is
 * good enough to act on. {@code danger} asks for 999 before anything; {@code signsOfRisk} is the wider net.
 */
public record Understanding(
        List<Guess> guesses, boolean sure, boolean danger, boolean signsOfRisk, boolean password, Facts facts) {

    public Understanding {
        guesses = List.copyOf(guesses);
    }

    /** A kind that might be meant. */
    public record Guess(KindId kind, double score) {}

    /** What was already said, so that it need not be asked. */
    public record Facts(
            @Nullable String device,
            @Nullable String place,
            @Nullable String when) {
        public static final Facts NONE = new Facts(null, null, null);
    }
}
