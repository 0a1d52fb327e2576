package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.outbox.Way;
import school.signpost.reachability.ReachabilityDesk.Change;
import school.signpost.shared.SchoolId;

/** The messages about reachability, as the relay sees them: never urgent, so that a practice stands in nobody's way. */
@Component
class ReachabilityNotices implements OwedNotices {

    private final Reachabilities stored;
    private final ReachabilityDesk desk;

    ReachabilityNotices(Reachabilities stored, ReachabilityDesk desk) {
        this.stored = stored;
        this.desk = desk;
    }

    @Override
    public String owner() {
        return Reachability.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return lane == Lane.NORMAL
                ? stored.dueToSend(now, most).stream()
                        .map(school -> new AggregateId(school, school.value()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Claimed> claim(AggregateId aggregate, Instant now) {
        return desk.changeAndClaim(aggregate.school(), (known, system) -> new Change<>(known, true))
                .claimed();
    }

    @Override
    public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
        return desk.changeAndClaim(
                        notice.id().school(),
                        (known, system) -> new Change<>(known.with(known.owed().record(notice, result, system)), true))
                .claimed();
    }

    @Override
    public List<Undelivered> undelivered(SchoolId school, int most) {
        return desk.find(school).stream()
                .flatMap(known -> known.owed().inTrouble().stream())
                .limit(most)
                .map(each -> Undelivered.of(each.person(), Way.TEAMS, each.owing()))
                .toList();
    }

    @Override
    public int resend(SchoolId school) {
        if (desk.find(school).isEmpty()) {
            return 0;
        }
        return desk.change(
                school,
                (known, system) -> new Change<>(
                        known.with(known.owed().sendAgain(system)),
                        known.owed().inTrouble().size()));
    }

    @Override
    public Backlog backlog(Instant now) {
        var waiting = stored.waiting(now);
        var oldest = waiting.since()
                .map(since -> Duration.between(since, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new Backlog(waiting.schools(), waiting.parked(), oldest);
    }
}
