package school.signpost.reachability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.reachability.ReachabilityDesk.Change;
import school.signpost.schedule.DueWork;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** The nightly check of each school, and the practices whose time has come. */
@Component
class LookAtReachability implements DueWork {

    private final Reachabilities stored;
    private final ReachabilityDesk desk;
    private final CheckReachability checks;
    private final CheckReachability.Schools schools;
    private final Policies policies;
    private final Set<SchoolId> planned = ConcurrentHashMap.newKeySet();

    LookAtReachability(
            Reachabilities stored,
            ReachabilityDesk desk,
            CheckReachability checks,
            CheckReachability.Schools schools,
            Policies policies) {
        this.stored = stored;
        this.desk = desk;
        this.checks = checks;
        this.schools = schools;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "reachability";
    }

    @Override
    public Optional<Instant> nextDue() {
        return stored.nextDue();
    }

    @Override
    public void runDue(Instant now) {
        policies.schools().stream().filter(planned::add).forEach(this::plan);
        for (var school : stored.due(now)) {
            if (!policies.schools().contains(school)) {
                continue; // it is stored here and no longer configured
            }
            var known = desk.change(school, (before, system) -> {
                var after = before.running()
                        .map(drill -> drill.look(deputies(school, drill, now), now))
                        .map(drill -> before.with(drill, system))
                        .orElse(before);
                return new Change<>(after, after);
            });
            if (known.isCheckDue(now)) {
                checks.checkSoon(school);
            }
        }
    }

    /** Writes down when a school that nobody has looked at yet is looked at first. */
    private void plan(SchoolId school) {
        if (desk.find(school).isEmpty()) {
            desk.change(school, (fresh, system) -> new Change<>(fresh, true));
        }
    }

    private List<StaffId> deputies(SchoolId school, Drill drill, Instant now) {
        return new People(schools.of(school), now).teamOf(drill.role()).deputies();
    }
}
