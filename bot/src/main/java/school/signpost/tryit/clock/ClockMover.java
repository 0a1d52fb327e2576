package school.signpost.tryit.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import school.signpost.schedule.TimeTravel;
import school.signpost.time.SchoolCalendar;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.transcript.LiveEvent;
import school.signpost.tryit.transcript.LiveFeed;

/** Moves the school clock, one jump at a time, and tells every open page the new time. */
@TryItOnly
@Component
public class ClockMover {

    private static final Duration NOTICEABLE = Duration.ofSeconds(30);
    private static final Duration LEG = Duration.ofHours(1);
    /** Alerts that nobody answers are repeated for ever: a month of them would keep a visitor waiting for minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SchoolClock schoolClock;
    private final SystemClock systemClock;
    private final TimeTravel travel;
    private final Cast cast;
    private final LiveFeed feed;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ClockMover(SchoolClock schoolClock, SystemClock systemClock, TimeTravel travel, Cast cast, LiveFeed feed) {
        this.schoolClock = schoolClock;
        this.systemClock = systemClock;
        this.travel = travel;
        this.cast = cast;
        this.feed = feed;
    }

    public ClockView view() {
        Instant now = schoolClock.instant();
        boolean ahead = Duration.between(systemClock.instant(), now).compareTo(NOTICEABLE) > 0;
        return new ClockView(now, calendar().zone().getId(), ahead);
    }

    /** What became of it; empty, and nothing done, while another jump is still under way. */
    public Optional<Journey> make(Jump jump) {
        if (!oneAtATime.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(travel(jump.from(schoolClock.instant(), calendar())));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Hour by hour, so that every page sees the clock run, and so that it can stop on the way. */
    private Journey travel(Instant goal) {
        Instant latest = systemClock.instant().plus(PATIENCE);
        int passed = 0;
        Instant now = schoolClock.instant();
        while (now.isBefore(goal) && systemClock.instant().isBefore(latest)) {
            Instant next = now.plus(LEG).isBefore(goal) ? now.plus(LEG) : goal;
            passed += travel.advanceTo(next);
            now = next;
            feed.tell(LiveEvent.Kind.CLOCK, view());
        }
        return new Journey(passed, !now.isBefore(goal));
    }

    /** How many due times were passed, and whether the clock got as far as it was meant to. */
    public record Journey(int passed, boolean arrived) {}

    private SchoolCalendar calendar() {
        return cast.policy(cast.homeSchool()).calendar();
    }
}
