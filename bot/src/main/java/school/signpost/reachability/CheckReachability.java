package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.Policies;
import school.signpost.reachability.ReachabilityDesk.Change;
import school.signpost.schedule.Drainable;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/**
 * Checks a school when its time has come or an administrator asks. Teams may take a minute over it, so that it has a thread
 * of its own and nothing else that is due waits for it.
 */
@Component
public class CheckReachability implements Drainable, SmartLifecycle {

    /** What a crash cut off is done again after so long. */
    private static final Duration RETRY = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(CheckReachability.class);

    private final ReachabilityDesk desk;
    private final CheckEverybody checking;
    private final NightlyTime nightly;
    private final Schools schools;
    private final Access access;
    private final SchoolClock clock;
    private final Set<SchoolId> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ExecutorService> thread = new AtomicReference<>();

    CheckReachability(
            ReachabilityDesk desk,
            CheckEverybody checking,
            NightlyTime nightly,
            Schools schools,
            Access access,
            SchoolClock clock) {
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

    /** In its own thread; a school that waits already does not wait twice. */
    void checkSoon(SchoolId school) {
        var running = thread.get();
        if (running == null || !waiting.add(school)) {
            return;
        }
        try {
            running.execute(() -> checkNow(school));
        } catch (RejectedExecutionException stopping) {
            waiting.remove(school);
        }
    }

    private void checkNow(SchoolId school) {
        try {
            var now = clock.instant();
            if (begin(school, now)) {
                check(school, now);
            }
        } catch (RuntimeException surprise) {
            if (thread.get() != null) {
                LOG.atError()
                        .setMessage("whether everybody can be reached could not be checked; it is tried again")
                        .addKeyValue("school", school)
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log();
            }
        } finally {
            waiting.remove(school);
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

    @Override
    public void drain(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        thread.set(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("reachability").factory()));
    }

    /** What it was at is done again by the next start. */
    @Override
    public void stop() {
        var running = thread.getAndSet(null);
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    /** Each school as it stands. */
    @Component
    record Schools(Policies policies, Staff staff, Absences absences) {

        SchoolInView of(SchoolId school) {
            return new SchoolInView(policies.current(school).policy(), staff, absences);
        }
    }
}
