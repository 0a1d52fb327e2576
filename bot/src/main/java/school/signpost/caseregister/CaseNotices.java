package school.signpost.caseregister;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.CaseDesk.ClaimedChange;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/** The cases, as the relay sees them: owners of notices. */
@Component
class CaseNotices implements OwedNotices {

    private static final int MOST_AT_ONCE = 500;

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
                        CaseId.of(notice.id().aggregate()), file -> new Change<>(recorded(file, notice, result), true))
                .map(ClaimedChange::claimed)
                .orElse(List.of());
    }

    private Case recorded(Case file, Claimed notice, SendResult result) {
        var stamp = desk.stamp();
        var recorded = file.with(file.notices().record(notice, result, stamp)).withReceiptReady(stamp.system());
        return recorded.equals(file) ? file : OtherWays.afterTrying(recorded, notice, result, stamp);
    }

    @Override
    public List<Undelivered> undelivered(SchoolId school, int most) {
        return cases.withTrouble(school, most).stream()
                .flatMap(file -> file.notices().all().stream()
                        .filter(OwedNotice::isInTrouble)
                        .map(notice -> undelivered(file, notice)))
                .toList();
    }

    /** Of a restricted case not even for whom it was: that would say who has one. */
    private static Undelivered undelivered(Case file, OwedNotice notice) {
        return new Undelivered(
                file.filing().restricted() ? null : notice.person(),
                notice.way(),
                notice.state() == Owing.State.PARKED,
                Objects.requireNonNullElse(notice.owing().lastCode(), ""),
                notice.owing().attempts());
    }

    @Override
    public int resend(SchoolId school) {
        int again = 0;
        for (var file : cases.withTrouble(school, MOST_AT_ONCE)) {
            again += desk.change(
                            file.id(),
                            now -> new Change<>(
                                    now.with(
                                            now.notices().sendAgain(desk.stamp().system())),
                                    (int) now.notices().all().stream()
                                            .filter(OwedNotice::isInTrouble)
                                            .count()))
                    .orElse(0);
        }
        return again;
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
