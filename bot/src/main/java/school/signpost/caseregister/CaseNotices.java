package school.signpost.caseregister;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.CaseDesk.ClaimedChange;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.shared.CaseId;

/** The cases, as the relay sees them: owners of notices. */
@Component
class CaseNotices implements OwedNotices {

    private final Cases cases;
    private final CaseDesk desk;

    CaseNotices(Cases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String owner() {
        return Case.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return cases.dueToSend(lane, now, most).stream()
                .map(file -> new AggregateId(file.school(), file.id().value()))
                .toList();
    }

    @Override
    public List<Claimed> claim(AggregateId aggregate, Instant now) {
        return desk.changeAndClaim(
                        CaseId.of(aggregate.id()),
                        file -> new Change<>(file.with(file.notices().claim(desk.stamp(), file.version() + 1)), true))
                .map(ClaimedChange::claimed)
                .orElse(List.of());
    }

    @Override
    public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
        return desk.changeAndClaim(
                        CaseId.of(notice.id().aggregate()),
                        file -> new Change<>(file.with(file.notices().record(notice, result, desk.stamp())), true))
                .map(ClaimedChange::claimed)
                .orElse(List.of());
    }

    @Override
    public Backlog backlog(Instant now) {
        var waiting = cases.waiting(now);
        var oldest = waiting.since()
                .map(since -> Duration.between(since, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new Backlog(waiting.cases(), waiting.parked(), oldest);
    }
}
