package school.signpost.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** A school clock that stands still until a test moves it. It is nine o'clock on a morning in term. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    private static final Instant FIRST_MORNING = Instant.parse("2027-01-06T09:00:00Z");
    /** Mornings are taken backwards from here, through the weeks of 2027 in which nine o'clock is nine o'clock in UTC. */
    private static final Instant LAST_MORNING = Instant.parse("2027-12-09T09:00:00Z");

    @Bean
    @Primary
    Hands testSchoolClock() {
        return new Hands();
    }

    @Bean
    @Primary
    Machine testSystemClock() {
        return new Machine();
    }

    /** The machine's clock, which a test may put ahead: then leases run out and back-off ends without anybody waiting. */
    public static final class Machine implements SystemClock {

        private final SystemClock real = SystemClock.ofThisMachine();
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }

        public void putAhead(Duration time) {
            ahead = ahead.plus(time);
        }

        public Duration ahead() {
            return ahead;
        }
    }

    /** The clock's hands. */
    public static final class Hands implements SchoolClock {

        private volatile Instant morning = LAST_MORNING;
        private volatile Instant now = LAST_MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void moveTo(Instant to) {
            now = to.isAfter(now) ? to : now;
        }

        /** Another morning, mostly an earlier one, so that nothing remembered from the last story is recent. */
        public void anotherMorning() {
            do {
                morning = morning.isBefore(FIRST_MORNING) ? LAST_MORNING : morning.minus(Duration.ofDays(1));
            } while (!isSchoolDay(morning));
            now = morning;
        }

        /** A week of school follows, and half-term apart three more: what a story waits for falls into no holidays. */
        private static boolean isSchoolDay(Instant at) {
            var day = at.atZone(ZoneOffset.UTC).toLocalDate();
            return day.getDayOfWeek().getValue() < 5
                    && (isWithin(day, LocalDate.of(2027, 1, 6), LocalDate.of(2027, 1, 28))
                            || isWithin(day, LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 24))
                            || isWithin(day, LocalDate.of(2027, 11, 1), LocalDate.of(2027, 11, 18)));
        }

        private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
