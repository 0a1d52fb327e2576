package school.signpost.suspension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;

/** Whoever was asked says that the account is done; whoever may suspend says from when on somebody is back. */
@Component
public class SettleSuspension {

    private final Suspensions suspensions;
    private final SuspensionRights rights;
    private final ChaseSuspensions chasing;
    private final Notes notes;
    private final SchoolClock clock;

    SettleSuspension(
            Suspensions suspensions,
            SuspensionRights rights,
            ChaseSuspensions chasing,
            Notes notes,
            SchoolClock clock) {
        this.chasing = chasing;
        this.suspensions = suspensions;
        this.rights = rights;
        this.notes = notes;
        this.clock = clock;
    }

    /** With what they saw, if they wrote anything. What was done already stays as it was said first. */
    public Optional<Suspension> done(Viewer viewer, String id, Suspension.Kind what, String note) {
        var now = clock.instant();
        return changed(
                viewer,
                id,
                suspension -> suspension.open().filter(what::equals).isEmpty()
                        ? suspension
                        : suspension.settled(
                                new AccountTask.Done(person(viewer), now, notes.seal(suspension, note)),
                                now,
                                person(viewer).value()));
    }

    /** From that day on they are back, today at the earliest; it may be said anew as long as they are suspended. */
    public Optional<Suspension> returnsOn(Viewer viewer, String id, LocalDate day) {
        var now = clock.instant();
        var today = rights.policy(viewer.school()).calendar().dayOf(now);
        return rights.suspender(viewer, now)
                .flatMap(by -> changed(
                        viewer,
                        id,
                        suspension -> suspension.holdsOn(today)
                                ? suspension.returning(day.isBefore(today) ? today : day, by.id(), now)
                                : suspension));
    }

    private Optional<Suspension> changed(Viewer viewer, String id, UnaryOperator<Suspension> change) {
        Instant now = clock.instant();
        return suspensions
                .find(viewer.school(), id)
                .filter(suspension -> rights.mayKnow(viewer, suspension, now))
                .map(suspension -> {
                    var after = suspensions.change(suspension, change);
                    chasing.chase(after, now);
                    return after;
                });
    }

    private static StaffId person(Viewer viewer) {
        return ((Viewer.Member) viewer).id();
    }
}
