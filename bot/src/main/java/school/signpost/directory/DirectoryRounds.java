package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import school.signpost.schedule.DueWork;
import school.signpost.schedule.SideWork;
import school.signpost.time.SystemClock;

/** Has the directory read when it is due, by the machine's clock. */
final class DirectoryRounds extends SideWork<String> implements DueWork {

    private static final String THE_DIRECTORY = "directory";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final SyncDirectory sync;
    private final DirectoryPlan plan;
    private final SystemClock clock;
    private volatile Instant lookAgain = Instant.EPOCH;

    DirectoryRounds(SyncDirectory sync, DirectoryPlan plan, SystemClock clock) {
        super(THE_DIRECTORY);
        this.sync = sync;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String name() {
        return THE_DIRECTORY;
    }

    /** No matter of the school's clock: the directory has a time of its own. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue(Instant schoolTime) {
        var now = clock.instant();
        if (plan.isOn() && !now.isBefore(lookAgain)) {
            lookAgain = now.plus(LOOK_EVERY);
            soon(THE_DIRECTORY);
        }
    }

    @Override
    protected void work(String theDirectory) {
        sync.ifDue();
    }
}
