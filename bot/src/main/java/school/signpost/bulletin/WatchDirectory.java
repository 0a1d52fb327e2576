package school.signpost.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.directory.DirectoryNews;
import school.signpost.directory.DirectoryStanding;
import school.signpost.policy.Policies;
import school.signpost.schedule.DueWork;
import school.signpost.time.SystemClock;

/** Tells administrators when Microsoft's directory cannot be read and waiting does not help. */
@Component
class WatchDirectory implements DueWork {

    private final Policies policies;
    private final DirectoryNews directory;
    private final TellOfChanges telling;
    private final SystemClock clock;

    WatchDirectory(Policies policies, DirectoryNews directory, TellOfChanges telling, SystemClock clock) {
        this.policies = policies;
        this.directory = directory;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch-directory";
    }

    /** Follows no clock of the school: the directory is read by the machine's. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue(Instant now) {
        var wrong = directory
                .standing()
                .filter(standing -> standing.needsSomebody(clock.instant()))
                .map(DirectoryStanding::trouble)
                .map(trouble -> List.of(trouble.code()))
                .orElse(List.of());
        if (directory.standing().isPresent()) {
            policies.schools().forEach(school -> telling.ofStanding(school, Topic.DIRECTORY_FAILS, wrong));
        }
    }
}
