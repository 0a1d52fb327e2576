package school.signpost.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one aggregate owes, in the order it was owed. A person's messages leave in that order: only the first unsent one of
 * each person can be claimed. The same key is owed once, however often it is asked for.
 */
public record OwedList(List<Owed> all) {

    public static final OwedList NONE = new OwedList(List.of());

    /** What has left long ago is forgotten. */
    private static final int KEPT = 60;

    public OwedList {
        all = List.copyOf(all);
    }

    public Optional<Owed> find(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public OwedList owe(String key, String person, NoticeKind kind, Instant now) {
        if (find(key).isPresent()) {
            return this;
        }
        var list = new ArrayList<>(all);
        list.add(Owed.of(key, person, kind, now));
        for (int i = 0; list.size() > KEPT && i < list.size(); ) {
            if (list.get(i).isWaiting()) {
                i++;
            } else {
                list.remove(i);
            }
        }
        return new OwedList(list);
    }

    public OwedList claim(Owing.Lease lease, Instant now) {
        var busy = new HashSet<String>();
        return changing(each ->
                each.isWaiting() && busy.add(each.person()) && each.owing().isClaimable(now)
                        ? each.with(each.owing().leased(lease))
                        : each);
    }

    /** Those that the write with this lease's token claimed. */
    public List<Owed> claimedBy(String token) {
        return all.stream().filter(each -> each.owing().isHeldUnder(token)).toList();
    }

    /** Stores a result, if the lease still holds: a message taken over by somebody else is theirs to record. */
    public OwedList record(Claimed claimed, SendResult result, Instant now) {
        return changing(each -> each.key().equals(claimed.id().key())
                        && each.owing().isHeldUnder(claimed.lease().token())
                ? each.after(result, now)
                : each);
    }

    public List<Owed> inTrouble() {
        return all.stream().filter(each -> each.owing().isInTrouble()).toList();
    }

    public OwedList sendAgain(Instant now) {
        return changing(each ->
                each.owing().isInTrouble() && each.owing().lease() == null ? each.with(Owing.since(now)) : each);
    }

    /** When the relay should look again: the earliest first-in-line message of any person. */
    public Optional<Instant> nextLook() {
        var seen = new HashSet<String>();
        return all.stream()
                .filter(each -> each.isWaiting() && seen.add(each.person()))
                .map(each -> each.owing().nextLook())
                .min(Instant::compareTo);
    }

    private OwedList changing(UnaryOperator<Owed> change) {
        return new OwedList(all.stream().map(change).toList());
    }
}
