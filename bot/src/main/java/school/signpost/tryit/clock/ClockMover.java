package school.signpost.tryit.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
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

    /** How many due times were passed; empty, and nothing done, while another jump is still under way. */
    public OptionalInt make(Jump jump) {
        if (!oneAtATime.tryLock()) {
            return OptionalInt.empty();
        }
        try {
            int passed = travel.advanceTo(jump.from(schoolClock.instant(), calendar()));
            feed.tell(LiveEvent.Kind.CLOCK, view());
            return OptionalInt.of(passed);
        } finally {
            oneAtATime.unlock();
        }
    }

    private SchoolCalendar calendar() {
        return cast.policy(cast.homeSchool()).calendar();
    }
}
