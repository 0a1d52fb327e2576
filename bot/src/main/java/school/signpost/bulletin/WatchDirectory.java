package school.signpost.bulletin;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.directory.DirectoryNews;
import school.signpost.directory.DirectoryStanding;
import school.signpost.policy.Policies;
import school.signpost.schedule.Watch;
import school.signpost.time.SystemClock;

/** Tells administrators when Microsoft's directory cannot be read and waiting does not help. */
@Component
class WatchDirectory implements Watch {

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

    @Override
    public void look() {
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
