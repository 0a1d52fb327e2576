package school.signpost.teams.deliver;

import org.jspecify.annotations.Nullable;
import school.signpost.outbox.SendResult;
import school.signpost.teams.outgoing.Outcome;

/** What Teams' answer means for an owed notice. */
final class Outcomes {

    private static final String LIMITED = "limited";

    private Outcomes() {}

    /** {@code card} is the id to keep where Teams gave none. */
    static SendResult of(Outcome outcome, @Nullable String card) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                new SendResult.Taken(accepted.activityId() == null ? card : accepted.activityId());
            case Outcome.TryLater later ->
                later.code().equals(LIMITED) && later.retryAfter() != null
                        ? new SendResult.NotYet(later.retryAfter())
                        : new SendResult.Later(later.code(), later.retryAfter());
            case Outcome.Refused refused -> new SendResult.Never(refused.code());
        };
    }

    /** Of a new message: whoever Teams does not let us write to must be reached by another way. */
    static SendResult posted(Outcome outcome) {
        return isNobodyThere(outcome) && outcome instanceof Outcome.Refused refused
                ? new SendResult.Unreachable(refused.code())
                : of(outcome, null);
    }

    /** Of opening a chat: a refusal, whatever its code, means that this person has no chat with the bot. */
    static SendResult notOpened(Outcome why) {
        return why instanceof Outcome.Refused refused
                ? new SendResult.Unreachable("not-opened " + refused.code())
                : of(why, null);
    }

    /** Removed, blocked, or no such chat. */
    static boolean isNobodyThere(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && (refused.code().startsWith("403") || refused.code().startsWith("404"));
    }
}
