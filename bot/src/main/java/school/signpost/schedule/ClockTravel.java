package school.signpost.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.time.SchoolClock;

/** A jump goes from due time to due time and lets every notice leave at each, as if the time had passed. */
@Component
class ClockTravel implements TimeTravel {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Thirty days of half-hourly repeats, with room to spare; a jump never runs for ever. */
    private static final int MOST_STOPS = 5_000;

    private final SchoolClock clock;
    private final List<DueWork> works;
    private final List<Drainable> busy;

    ClockTravel(SchoolClock clock, List<DueWork> works, List<Drainable> busy) {
        this.clock = clock;
        this.works = works;
        this.busy = busy;
    }

    @Override
    public synchronized int advanceTo(Instant to) {
        int stops = 0;
        settle();
        while (stops < MOST_STOPS) {
            var dates = works.stream().map(Appointment::of).toList();
            var next = dates.stream()
                    .flatMap(date -> date.due().stream())
                    .min(Instant::compareTo)
                    .filter(due -> !due.isAfter(to));
            if (next.isEmpty()) {
                break;
            }
            clock.moveTo(next.get());
            dates.stream()
                    .filter(date -> date.hasComeBy(next.get()))
                    .forEach(date -> date.work().runDue(clock.instant()));
            settle();
            stops++;
        }
        clock.moveTo(to);
        return stops;
    }

    /** When a piece of work is due next. */
    private record Appointment(DueWork work, Optional<Instant> due) {

        static Appointment of(DueWork work) {
            return new Appointment(work, work.nextDue());
        }

        /** What follows no clock is looked at each time. */
        boolean hasComeBy(Instant moment) {
            return due.filter(each -> each.isAfter(moment)).isEmpty();
        }
    }

    private void settle() {
        busy.forEach(each -> each.drain(PATIENCE));
    }
}
