package school.signpost.caseregister;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/**
 * A message that a case owes to a person. {@code key} names purpose and person; owing the same key again sends it again.
 * {@code way} is how it leaves, {@code takenAt} when the channel took it, by the school's clock, and {@code card} the id of
 * the message there.
 */
public record OwedNotice(
        String key,
        String person,
        NoticeKind kind,
        Way way,
        Owing owing,
        @Nullable Instant takenAt,
        @Nullable String card) {

    static OwedNotice of(String key, String person, NoticeKind kind, Instant now) {
        return of(key, person, kind, Way.TEAMS, now);
    }

    static OwedNotice of(String key, String person, NoticeKind kind, Way way, Instant now) {
        return new OwedNotice(key, person, kind, way, Owing.since(now), null, null);
    }

    public Owing.State state() {
        return owing.state();
    }

    /** Whose line it stands in: each person has one for each way, so that one that is stuck holds up no other. */
    String line() {
        return person + "/" + way;
    }

    /** Given up, or tried in vain so far. */
    public boolean isInTrouble() {
        return owing.isInTrouble();
    }

    OwedNotice leased(Owing.Lease to) {
        return with(owing.leased(to));
    }

    OwedNotice owedAgain(Instant now) {
        return with(Owing.since(now));
    }

    OwedNotice notLaterThan(Instant moment) {
        return with(owing.notLaterThan(moment));
    }

    OwedNotice after(SendResult result, Stamp stamp) {
        var after = with(owing.after(result, stamp.system(), key));
        return result instanceof SendResult.Taken taken
                ? new OwedNotice(
                        key, person, kind, way, after.owing, stamp.school(), taken.card() == null ? card : taken.card())
                : after;
    }

    private OwedNotice with(Owing changed) {
        return new OwedNotice(key, person, kind, way, changed, takenAt, card);
    }
}
