package school.signpost.equipment;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.schedule.Watch;
import school.signpost.time.SystemClock;

/** Keeps the register up to date where nobody asks for it, so that neither list nor report is overlooked. */
@Component
class WatchEquipment implements Watch {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Policies policies;
    private final Register register;
    private final SystemClock clock;
    private volatile Instant next;

    WatchEquipment(Policies policies, Register register, SystemClock clock) {
        this.policies = policies;
        this.register = register;
        this.clock = clock;
        this.next = clock.instant();
    }

    @Override
    public String name() {
        return "watch-equipment";
    }

    @Override
    public void look() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        policies.schools().forEach(register::upToDate);
    }
}
