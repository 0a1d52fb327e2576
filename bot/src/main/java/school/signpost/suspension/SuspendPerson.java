package school.signpost.suspension;

import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.shared.StaffId;
import school.signpost.suspension.Suspension.Said;
import school.signpost.time.SchoolClock;

/**
 * Somebody is suspended from now on. That it is so, who said it, and that somebody is to be asked
 * are one write; they are asked right after it, and by the next round where that fails.
 */
@Component
public class SuspendPerson {

    private final Suspensions suspensions;
    private final SuspensionRights rights;
    private final ChaseSuspensions chasing;
    private final Vault vault;
    private final SchoolClock clock;

    SuspendPerson(
            Suspensions suspensions,
            SuspensionRights rights,
            ChaseSuspensions chasing,
            Vault vault,
            SchoolClock clock) {
        this.chasing = chasing;
        this.suspensions = suspensions;
        this.rights = rights;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whether the viewer may suspend anybody. */
    public boolean maySuspend(Viewer viewer) {
        return rights.suspender(viewer, clock.instant()).isPresent();
    }

    public Result suspend(Viewer viewer, StaffId who) {
        var now = clock.instant();
        return rights.suspender(viewer, now)
                .filter(by -> rights.mayDecide(by, who, now))
                .map(by -> suspend(by, who))
                .orElseGet(Result.NotTheirs::new);
    }

    private Result suspend(Viewer.Member by, StaffId who) {
        var now = clock.instant();
        var today = rights.policy(by.school()).calendar().dayOf(now);
        var earlier = suspensions.of(by.school()).stream()
                .filter(each -> each.who().equals(who))
                .toList();
        if (earlier.stream().anyMatch(each -> !each.isOverOn(today))) {
            return new Result.Already();
        }
        var said = new Said(by.id(), now, today);
        int number = earlier.size() + 1;
        var key = vault.newKey(by.school(), Notes.owner(Suspension.idOf(by.school(), who, number)));
        var begun = Suspension.begin(by.school(), who, number, said, key);
        if (!suspensions.save(begun)) {
            return new Result.Already();
        }
        chasing.chase(begun.atVersion(1), now);
        return new Result.Suspended(begun);
    }

    /** What came of it. */
    public sealed interface Result {

        /** From now on. */
        record Suspended(Suspension suspension) implements Result {}

        /** They are, or their account is not enabled again yet. */
        record Already() implements Result {}

        /** Not the viewer's to say, or not of this person. */
        record NotTheirs() implements Result {}
    }
}
