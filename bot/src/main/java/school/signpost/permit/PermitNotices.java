package school.signpost.permit;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import school.signpost.time.SystemClock;

/** The messages about what somebody asked for, as the relay sees them. */
@Component
class PermitNotices implements OwedNotices {

    private static final int MOST_AT_ONCE = 200;

    private final Permits permits;
    private final PermitDesk desk;
    private final Carriers carriers;
    private final SystemClock clock;

    PermitNotices(Permits permits, PermitDesk desk, Carriers carriers, SystemClock clock) {
        this.carriers = carriers;
        this.permits = permits;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String owner() {
        return Permit.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return lane == Lane.NORMAL ? permits.dueToSend(now, most) : List.of();
    }

    @Override
    public List<Claimed> claim(AggregateId aggregate, Instant now) {
        return claimed(aggregate.id(), UnaryOperator.identity());
    }

    @Override
    public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
        return claimed(notice.id().aggregate(), permit -> {
            var recorded = permit.with(permit.owed().record(notice, result, now));
            return carriers.serve(Way.EMAIL) ? recorded.toldByMail(notice.id().key(), now) : recorded;
        });
    }

    private List<Claimed> claimed(String id, UnaryOperator<Permit> change) {
        return desk.changeAndClaim(id, change).map(PermitDesk.Changed::messages).orElse(List.of());
    }

    @Override
    public List<Undelivered> undelivered(SchoolId school, int most) {
        return permits.inTrouble(school, most).stream()
                .flatMap(permit -> permit.inTrouble().stream())
                .map(each -> Undelivered.of(each.person(), PermitKeys.wayOf(each.key()), each.owing()))
                .toList();
    }

    @Override
    public int resend(SchoolId school) {
        var found = permits.inTrouble(school, MOST_AT_ONCE);
        found.forEach(permit ->
                desk.change(permit.id(), each -> each.with(each.owed().sendAgain(clock.instant()))));
        return found.stream()
                .mapToInt(permit -> permit.owed().inTrouble().size())
                .sum();
    }

    @Override
    public Backlog backlog(Instant now) {
        return permits.backlog(now);
    }
}
