package school.signpost.permit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Handover;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.Owing;
import school.signpost.time.SystemClock;

/** Load, decide, save, hand over: what a change owes is claimed by the very write that stores it. */
@Component
class PermitDesk {

    private static final int MOST_RACES = 50;

    private final Permits permits;
    private final Instance instance;
    private final SystemClock clock;
    private final Handover relay;

    PermitDesk(Permits permits, Instance instance, SystemClock clock, Handover relay) {
        this.permits = permits;
        this.instance = instance;
        this.clock = clock;
        this.relay = relay;
    }

    Optional<Permit> find(String id) {
        return permits.find(id);
    }

    /** A new one; the same id again is the one that is there. */
    Permit open(Permit fresh) {
        var claimed = claiming(fresh);
        if (permits.save(claimed.permit())) {
            relay.handOver(claimed.messages());
            return claimed.permit();
        }
        return permits.find(fresh.id()).orElseThrow(() -> new IllegalStateException("permit-vanished"));
    }

    /** Pure deciding; it may be done again on what another instance wrote meanwhile. */
    Optional<Permit> change(String id, UnaryOperator<Permit> decide) {
        var changed = changeAndClaim(id, decide);
        changed.ifPresent(each -> relay.handOver(each.messages()));
        return changed.map(Changed::permit);
    }

    Optional<Changed> changeAndClaim(String id, UnaryOperator<Permit> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = permits.find(id);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            var after = claiming(decide.apply(before.get()));
            if (after.permit().equals(before.get()) || permits.save(after.permit())) {
                return Optional.of(after);
            }
        }
        throw new IllegalStateException("a permit changes faster than it can be read");
    }

    private Changed claiming(Permit permit) {
        var now = clock.instant();
        var lease = new Owing.Lease(instance.id() + ":" + (permit.version() + 1), instance.leaseFrom(now));
        var settled = permit.settled(now);
        var after = settled.with(settled.owed().claim(lease, now));
        return new Changed(after, claimedIn(after, lease));
    }

    private static List<Claimed> claimedIn(Permit permit, Owing.Lease lease) {
        return permit.owed().claimedBy(lease.token()).stream()
                .map(each -> new Claimed(
                        new NoticeId(Permit.OWNER, permit.school(), permit.id(), each.key()),
                        each.person(),
                        each.kind(),
                        new Claimed.Leaving(PermitKeys.wayOf(each.key()), Lane.NORMAL),
                        each.owing().attempts() + 1,
                        new Claimed.Lease(lease.token(), lease.until()),
                        permit.cardFor(each.key())))
                .toList();
    }

    /** As it is now, and the messages that the write claimed. */
    record Changed(Permit permit, List<Claimed> messages) {}
}
