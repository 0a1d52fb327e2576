package school.signpost.caseregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Claimed.Leaving;
import school.signpost.outbox.Handover;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.CaseId;
import school.signpost.shared.OneAtATime;
import school.signpost.shared.Reference;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * Load, decide, save, hand over: every change of a case goes through here. What the change owes is claimed by the very
 * write that stores it, and handed to the relay in memory.
 */
@Component
class CaseDesk {

    private static final int MOST_RACES = 50;

    private final Cases cases;
    private final Instance instance;
    private final SchoolClock schoolClock;
    private final SystemClock systemClock;
    private final Handover relay;
    private final WayPlanner ways;
    private final WatchOwners owners;
    /** Changes of one case by this process queue here instead of losing races against each other. */
    private final OneAtATime queues = new OneAtATime();

    CaseDesk(
            Cases cases,
            Instance instance,
            SchoolClock schoolClock,
            SystemClock systemClock,
            Handover relay,
            WayPlanner ways,
            WatchOwners owners) {
        this.ways = ways;
        this.owners = owners;
        this.cases = cases;
        this.instance = instance;
        this.schoolClock = schoolClock;
        this.systemClock = systemClock;
        this.relay = relay;
    }

    /** Accepts a case; when it is already there, that one is returned and nothing is sent again. */
    Case accept(SchoolId school, Cases.Series series, Function<Reference, Case> newCase) {
        var accepted = cases.accept(school, series, reference -> {
            var fresh = ways.after(Optional.empty(), newCase.apply(reference), stamp());
            return fresh.with(fresh.notices().claim(stamp(), 0));
        });
        if (accepted.fresh()) {
            relay.handOver(claimedIn(accepted.file(), stampToken(0)));
        }
        return accepted.file();
    }

    /** Changes a case and hands over what it now owes; empty when there is no such case. */
    <R> Optional<R> change(CaseId id, Function<Case, Change<R>> decide) {
        return changeAndClaim(id, decide).map(claimedChange -> {
            relay.handOver(claimedChange.claimed());
            return claimedChange.answer();
        });
    }

    <R> Optional<ClaimedChange<R>> changeAndClaim(CaseId id, Function<Case, Change<R>> decide) {
        return queues.with(id, () -> raced(id, decide));
    }

    private <R> Optional<ClaimedChange<R>> raced(CaseId id, Function<Case, Change<R>> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = cases.find(id);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            var change = decide.apply(before.get());
            var after = ways.after(before, owners.after(change.after()), stamp());
            if (after.equals(before.get())) {
                return Optional.of(new ClaimedChange<>(change.answer(), List.of()));
            }
            long version = before.get().version() + 1;
            var claimed = after.with(after.notices().claim(stamp(), version));
            if (cases.replace(claimed)) {
                return Optional.of(new ClaimedChange<>(change.answer(), claimedIn(claimed, stampToken(version))));
            }
        }
        throw new IllegalStateException("case " + id + " changes faster than it can be read");
    }

    Stamp stamp() {
        var now = systemClock.instant();
        return new Stamp(schoolClock.instant(), now, instance.id(), instance.leaseFrom(now));
    }

    private String stampToken(long version) {
        return instance.id() + ":" + version;
    }

    private static List<Claimed> claimedIn(Case file, String token) {
        var list = new ArrayList<Claimed>();
        for (var each : file.notices().all()) {
            var lease = each.owing().lease();
            if (lease != null && lease.token().equals(token)) {
                list.add(new Claimed(
                        new NoticeId(Case.OWNER, file.school(), file.id().value(), each.key()),
                        each.person(),
                        each.kind(),
                        new Leaving(each.way(), laneOf(file, each)),
                        each.owing().attempts() + 1,
                        new Claimed.Lease(token, lease.until()),
                        each.kind() == NoticeKind.WITHDRAWAL
                                ? each.card()
                                : file.notices().cardOf(each.person()).orElse(null)));
            }
        }
        return list;
    }

    /** What tells somebody something new goes in the lane of its case; what only tidies up can wait for that. */
    private static Lane laneOf(Case file, OwedNotice notice) {
        return switch (notice.kind()) {
            case ALERT, REMINDER, WITHDRAWAL, RECEIPT, READ, UNANSWERED, MUST_PHONE, STOPPED, ATTENTION -> file.lane();
            case INFORMATION, REFRESH, ADDITION, CHASER -> Lane.NORMAL;
        };
    }

    /** The new state and what the caller is told; the same state again means that nothing is written. */
    record Change<R>(Case after, R answer) {}

    /** What the caller is told, and the notices that the write claimed. */
    record ClaimedChange<R>(R answer, List<Claimed> claimed) {}
}
