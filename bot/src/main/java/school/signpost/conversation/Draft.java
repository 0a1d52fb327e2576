package school.signpost.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.SealedText;

/**
 * A report that is being written and is not sent. Its id becomes the case's id, its key the case's key, so that what was
 * sealed here opens there. {@code answers} by question id; {@code sentence} is what they first typed. {@code schoolOpen}
 * when somebody of several schools has not said yet which one it is about: then it is only kept here until they do.
 * {@code nudgeCard} is the card that said that it has not been sent.
 */
public record Draft(
        CaseId id,
        WrappedKey key,
        @Nullable KindId kind,
        @Nullable SealedText sentence,
        Map<String, SealedText> answers,
        boolean signsOfRisk,
        Instant startedAt,
        @Nullable Instant nextNudge,
        int nudges,
        boolean schoolOpen,
        @Nullable String nudgeCard) {

    public Draft {
        answers = Map.copyOf(answers);
    }

    public Draft(
            CaseId id,
            WrappedKey key,
            @Nullable KindId kind,
            @Nullable SealedText sentence,
            Map<String, SealedText> answers,
            boolean signsOfRisk,
            Instant startedAt,
            @Nullable Instant nextNudge,
            int nudges) {
        this(id, key, kind, sentence, answers, signsOfRisk, startedAt, nextNudge, nudges, false, null);
    }

    /** The same draft, kept until they say which school it is about. */
    public Draft withSchoolOpen() {
        return new Draft(id, key, kind, sentence, answers, signsOfRisk, startedAt, nextNudge, nudges, true, nudgeCard);
    }

    /** The same draft after a nudge, to be looked at again at {@code next}. */
    public Draft nudgedUntil(Instant next) {
        return new Draft(
                id, key, kind, sentence, answers, signsOfRisk, startedAt, next, nudges + 1, schoolOpen, nudgeCard);
    }

    /** The same draft, whose nudge is this card; where none is named the one before stays. */
    public Draft nudgedOn(@Nullable String card) {
        return card == null
                ? this
                : new Draft(
                        id, key, kind, sentence, answers, signsOfRisk, startedAt, nextNudge, nudges, schoolOpen, card);
    }
}
