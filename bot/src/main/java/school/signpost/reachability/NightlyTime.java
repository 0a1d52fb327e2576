package school.signpost.reachability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolClock;

/** When each school is looked at next. */
@Component
class NightlyTime {

    private final ReachabilitySettings settings;
    private final Policies policies;
    private final SchoolClock clock;

    NightlyTime(ReachabilitySettings settings, Policies policies, SchoolClock clock) {
        this.settings = settings;
        this.policies = policies;
        this.clock = clock;
    }

    /** The next time that it is that time of night at this school; absent where it is never. */
    @Nullable
    Instant nextAt(SchoolId school) {
        var calendar = policies.current(school).policy().calendar();
        var now = clock.instant();
        var time = settings.time();
        if (time.isEmpty()) {
            return null;
        }
        var day = calendar.dayOf(now);
        var tonight = day.atTime(time.get()).atZone(calendar.zone()).toInstant();
        return tonight.isAfter(now)
                ? tonight
                : day.plusDays(1).atTime(time.get()).atZone(calendar.zone()).toInstant();
    }
}
