package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/**
 * A message that a case owes to a person. {@code key} names purpose and person; owing the same key again sends it again.
 * {@code way} is how it leaves, {@code takenAt} when the channel took it, by the school's clock, and {@code card} the id of
 * the message there; {@code earlier} are those of the times before, which still stand in the chat.
 */
public record OwedNotice(
        String key,
        String person,
        NoticeKind kind,
        Way way,
        Owing owing,
        @Nullable Instant takenAt,
        @Nullable String card,
        List<String> earlier) {

    private static final int MOST_EARLIER = 200;

    public OwedNotice {
        earlier = List.copyOf(earlier);
    }

    static OwedNotice of(String key, String person, NoticeKind kind, Instant now) {
        return of(key, person, kind, Way.TEAMS, now);
    }

    static OwedNotice of(String key, String person, NoticeKind kind, Way way, Instant now) {
        return new OwedNotice(key, person, kind, way, Owing.since(now), null, null, List.of());
    }

    /** Takes one message back. */
    static OwedNotice withdrawing(String key, String person, String card, Instant now) {
        return new OwedNotice(key, person, NoticeKind.WITHDRAWAL, Way.TEAMS, Owing.since(now), null, card, List.of());
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

    /** Given up because somebody could not be reached in Teams. */
    public boolean isParkedFor(String who) {
        return state() == Owing.State.PARKED && way == Way.TEAMS && person.equals(who);
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
                        key,
                        person,
                        kind,
                        way,
                        after.owing,
                        stamp.school(),
                        taken.card() == null ? card : taken.card(),
                        earlierThan(taken.card()))
                : after;
    }

    private List<String> earlierThan(@Nullable String newCard) {
        if (card == null || newCard == null || card.equals(newCard)) {
            return earlier;
        }
        var cards = new ArrayList<>(earlier);
        cards.add(card);
        return cards.subList(Math.max(0, cards.size() - MOST_EARLIER), cards.size());
    }

    private OwedNotice with(Owing changed) {
        return new OwedNotice(key, person, kind, way, changed, takenAt, card, earlier);
    }
}
