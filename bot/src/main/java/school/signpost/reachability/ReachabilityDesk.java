package school.signpost.reachability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Claimed.Leaving;
import school.signpost.outbox.Handover;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.Owing;
import school.signpost.outbox.Way;
import school.signpost.shared.OneAtATime;
import school.signpost.shared.SchoolId;
import school.signpost.time.SystemClock;

/** Load, decide, save, hand over: what a change owes is claimed by the very write that stores it. */
@Component
class ReachabilityDesk {

    private static final int MOST_RACES = 50;

    private final Reachabilities stored;
    private final NightlyTime nightly;
    private final Instance instance;
    private final SystemClock clock;
    private final Handover relay;
    private final OneAtATime queues = new OneAtATime();

    ReachabilityDesk(Reachabilities stored, NightlyTime nightly, Instance instance, SystemClock clock, Handover relay) {
        this.stored = stored;
        this.nightly = nightly;
        this.instance = instance;
        this.clock = clock;
        this.relay = relay;
    }

    Optional<Reachability> find(SchoolId school) {
        return stored.find(school);
    }

    /** What is due is claimed with it; where nothing changes and nothing is due, nothing is written. */
    <R> R change(SchoolId school, Decision<R> decide) {
        var done = changeAndClaim(school, decide);
        relay.handOver(done.claimed());
        return done.answer();
    }

    <R> Done<R> changeAndClaim(SchoolId school, Decision<R> decide) {
        return queues.with(school, () -> raced(school, decide));
    }

    private <R> Done<R> raced(SchoolId school, Decision<R> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = stored.find(school);
            var known = before.orElseGet(() -> Reachability.fresh(school, nightly.nextAt(school)));
            var now = clock.instant();
            var change = decide.on(known, now);
            var token = instance.id() + ":" + (known.version() + 1);
            var lease = new Owing.Lease(token, instance.leaseFrom(now));
            var after = change.after().with(change.after().owed().claim(lease, now));
            if (before.isPresent() && after.equals(known)) {
                return new Done<>(change.answer(), List.of());
            }
            if (stored.save(after)) {
                return new Done<>(change.answer(), claimedIn(after, lease));
            }
        }
        throw new IllegalStateException("the reachability of " + school + " changes faster than it can be read");
    }

    private static List<Claimed> claimedIn(Reachability file, Owing.Lease lease) {
        return file.owed().claimedBy(lease.token()).stream()
                .map(each -> new Claimed(
                        new NoticeId(
                                Reachability.OWNER, file.school(), file.school().value(), each.key()),
                        each.person(),
                        each.kind(),
                        new Leaving(Way.TEAMS, Lane.NORMAL),
                        each.owing().attempts() + 1,
                        new Claimed.Lease(lease.token(), lease.until()),
                        null))
                .toList();
    }

    /** Pure; it may be asked again on what another instance wrote meanwhile. */
    interface Decision<R> {
        Change<R> on(Reachability known, Instant systemNow);
    }

    /** The new state and what the caller is told. */
    record Change<R>(Reachability after, R answer) {}

    /** What the caller is told, and the messages that the write claimed. */
    record Done<R>(R answer, List<Claimed> claimed) {}
}
