package school.signpost.teams.deliver;

import org.jspecify.annotations.Nullable;
import school.signpost.outbox.SendResult;
import school.signpost.teams.outgoing.Outcome;

/** What Teams' answer means for an owed notice. */
final class Outcomes {

    private Outcomes() {}

    /** {@code card} is the id to keep where Teams gave none. */
    static SendResult of(Outcome outcome, @Nullable String card) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                new SendResult.Taken(accepted.activityId() == null ? card : accepted.activityId());
            case Outcome.TryLater later -> new SendResult.Later(later.code(), later.retryAfter());
            case Outcome.Refused refused -> new SendResult.Never(refused.code());
        };
    }
}
