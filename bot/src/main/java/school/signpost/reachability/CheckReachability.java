package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.Policies;
import school.signpost.reachability.ReachabilityDesk.Change;
import school.signpost.schedule.SideWork;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** Checks a school when its time has come or an administrator asks; Teams may take a minute over it. */
@Component
public class CheckReachability extends SideWork<SchoolId> {

    /** What a crash cut off is done again after so long. */
    private static final Duration RETRY = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(CheckReachability.class);

    private final ReachabilityDesk desk;
    private final CheckEverybody checking;
    private final NightlyTime nightly;
    private final Schools schools;
    private final Access access;
    private final SchoolClock clock;

    CheckReachability(
            ReachabilityDesk desk,
            CheckEverybody checking,
            NightlyTime nightly,
            Schools schools,
            Access access,
            SchoolClock clock) {
        super("reachability");
        this.desk = desk;
        this.checking = checking;
        this.nightly = nightly;
        this.schools = schools;
        this.access = access;
        this.clock = clock;
    }

    /** Whether they may ask; they get the result as a message when it is there. */
    public boolean ask(Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.ADMINISTER)) {
            return false;
        }
        desk.change(
                viewer.school(), (known, system) -> new Change<>(known.askedBy(member.id(), clock.instant()), true));
        checkSoon(viewer.school());
        return true;
    }

    /** The last result, for whoever may see it. */
    public Optional<CheckResult> last(Viewer viewer) {
        return access.allows(viewer, Permission.ADMINISTER)
                ? desk.find(viewer.school()).flatMap(known -> Optional.ofNullable(known.result()))
                : Optional.empty();
    }

    void checkSoon(SchoolId school) {
        soon(school);
    }

    @Override
    protected void work(SchoolId school) {
        var now = clock.instant();
        if (begin(school, now)) {
            check(school, now);
        }
    }

    /** Only one instance gets to do it: the conditional write decides. */
    private boolean begin(SchoolId school, Instant now) {
        return desk.change(
                school,
                (known, system) -> known.isCheckDue(now)
                        ? new Change<>(known.checkAt(now.plus(RETRY)), true)
                        : new Change<>(known, false));
    }

    private void check(SchoolId school, Instant now) {
        var people = new People(schools.of(school), now);
        var before = desk.find(school).flatMap(known -> Optional.ofNullable(known.result()));
        var found = checking.check(people, before.orElse(null));
        desk.change(
                school,
                (known, system) -> new Change<>(
                        known.checked(found, people.administrators(), system).checkAt(nightly.nextAt(school)), true));
        LOG.atInfo()
                .setMessage("looked whether everybody with a role can be reached")
                .addKeyValue("school", school)
                .addKeyValue("people", found.people())
                .addKeyValue("unreachable", found.unreachable().size())
                .addKeyValue("rolesWithNobody", found.nobody().size())
                .log();
    }

    /** Each school as it stands. */
    @Component
    record Schools(Policies policies, Staff staff, Absences absences) {

        SchoolInView of(SchoolId school) {
            return new SchoolInView(policies.current(school).policy(), staff, absences);
        }
    }
}
