package school.signpost.caseregister;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.CaseDesk.ClaimedChange;
import school.signpost.outbox.Addressee;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/** The cases, as the relay sees them: owners of notices. */
@Component
class CaseNotices implements OwedNotices {

    private static final int MOST_AT_ONCE = 500;

    private final Cases cases;
    private final CaseWork work;
    private final CaseDesk desk;

    CaseNotices(Cases cases, CaseWork work, CaseDesk desk) {
        this.cases = cases;
        this.work = work;
        this.desk = desk;
    }

    @Override
    public String owner() {
        return Case.OWNER;
    }

    @Override
    public List<AggregateId> due(Lane lane, Instant now, int most) {
        return work.dueToSend(lane, now, most);
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
        return recorded.equals(file)
                ? file
                : OtherWays.afterTrying(withoutLateCard(recorded, notice, stamp), notice, result, stamp);
    }

    /** What was on its way while its reader was ruled out has arrived, and is taken back like the rest. */
    private static Case withoutLateCard(Case file, Claimed notice, Stamp stamp) {
        boolean ruledOut = file.alert().told().stream()
                .anyMatch(each ->
                        each.withdrawn() != null && each.person().value().equals(notice.person()));
        return ruledOut ? file.with(file.notices().withdrawAll(notice.person(), stamp.system())) : file;
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
        return Undelivered.of(file.filing().restricted() ? null : notice.person(), notice.way(), notice.owing());
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
    public Set<Addressee> givenUp() {
        return work.givenUp();
    }

    @Override
    public int resendTo(Addressee who) {
        var person = who.person();
        return work.withParked(who).stream()
                .mapToInt(id -> desk.change(id, file -> {
                            var again = file.notices()
                                    .sendAgainTo(person, desk.stamp().system());
                            int parked = (int) file.notices().all().stream()
                                    .filter(notice -> notice.isParkedFor(person))
                                    .count();
                            return new Change<>(file.with(again), parked);
                        })
                        .orElse(0))
                .sum();
    }

    @Override
    public Backlog backlog(Instant now) {
        var waiting = work.waiting(now);
        var oldest = waiting.since()
                .map(since -> Duration.between(since, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new Backlog(waiting.cases(), waiting.parked(), oldest);
    }
}
