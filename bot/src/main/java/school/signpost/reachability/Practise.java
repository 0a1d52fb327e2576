package school.signpost.reachability;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.reachability.ReachabilityDesk.Change;
import school.signpost.shared.RoleId;
import school.signpost.time.SchoolClock;

/**
 * Practice alerts: an administrator starts one for a role, and the people of that role press a button. One at a time in a
 * school, so that nobody is practised with from two sides; it is stored nowhere near a case.
 */
@Component
public class Practise {

    private static final Duration WHERE_NO_STEP_SAYS = Duration.ofMinutes(15);

    private final ReachabilityDesk desk;
    private final CheckReachability.Schools schools;
    private final Access access;
    private final SchoolClock clock;

    Practise(ReachabilityDesk desk, CheckReachability.Schools schools, Access access, SchoolClock clock) {
        this.desk = desk;
        this.schools = schools;
        this.access = access;
        this.clock = clock;
    }

    public Outcome start(Viewer viewer, RoleId role) {
        if (!(viewer instanceof Viewer.Member by) || !access.allows(viewer, Permission.ADMINISTER)) {
            return new Outcome.NotYours();
        }
        var now = clock.instant();
        var people = new People(schools.of(viewer.school()), now);
        var team = people.teamOf(role);
        if (!people.toPractise().contains(role)) {
            return new Outcome.NobodyToAsk(role);
        }
        var within = people.shortestTime(role).orElse(WHERE_NO_STEP_SAYS);
        var drill = Drill.start(UUID.randomUUID().toString(), role, by.id(), team, within, now);
        return desk.change(viewer.school(), (known, system) -> {
            var running = known.running();
            return running.isPresent()
                    ? new Change<Outcome>(known, new Outcome.Running(running.get(), role))
                    : new Change<Outcome>(known.with(drill, system), new Outcome.Started(drill));
        });
    }

    /** Empty for whoever was not asked: there is nothing for them to see. */
    public Optional<Drill> answer(Viewer viewer, String drill) {
        if (!(viewer instanceof Viewer.Member member)
                || find(viewer, drill).flatMap(asked -> asked.of(member.id())).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return desk.change(viewer.school(), (known, system) -> {
            var answered = known.drill(drill).map(asked -> asked.answeredBy(member.id(), now));
            return new Change<>(answered.map(asked -> known.with(asked, system)).orElse(known), answered);
        });
    }

    /** The practice that runs, or was the last. */
    public Optional<Drill> newest(Viewer viewer) {
        return access.allows(viewer, Permission.ADMINISTER)
                ? desk.find(viewer.school())
                        .map(Reachability::drills)
                        .filter(drills -> !drills.isEmpty())
                        .map(List::getLast)
                : Optional.empty();
    }

    /** One practice as it stands now, for the administrators and for those who were asked. */
    public Optional<Drill> find(Viewer viewer, String id) {
        return desk.find(viewer.school())
                .flatMap(known -> known.drill(id))
                .filter(drill -> access.allows(viewer, Permission.ADMINISTER)
                        || (viewer instanceof Viewer.Member member
                                && drill.of(member.id()).isPresent()));
    }

    /** The roles that a practice can be for, as far as there is anybody to ask. */
    public List<RoleId> roles(Viewer viewer) {
        if (!access.allows(viewer, Permission.ADMINISTER)) {
            return List.of();
        }
        return new People(schools.of(viewer.school()), clock.instant()).toPractise();
    }

    /** What came of starting one. */
    public sealed interface Outcome {

        record Started(Drill drill) implements Outcome {}

        /** Another one is not over yet, so that the one asked for did not start. */
        record Running(Drill drill, RoleId asked) implements Outcome {}

        /** The role leads to nobody who is here. */
        record NobodyToAsk(RoleId role) implements Outcome {}

        /** Only an administrator starts one. */
        record NotYours() implements Outcome {}
    }
}
