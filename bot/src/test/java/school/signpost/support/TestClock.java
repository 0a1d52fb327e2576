package school.signpost.support;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import school.signpost.time.SchoolClock;

/** A school clock that stands still until a test moves it. It is a Monday morning in term. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @Bean
    @Primary
    Hands testSchoolClock() {
        return new Hands();
    }

    /** The clock's hands. */
    public static final class Hands implements SchoolClock {

        private volatile Instant now = MONDAY_MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void moveTo(Instant to) {
            now = to.isAfter(now) ? to : now;
        }

        /** Back to the morning; only between two stories. */
        public void reset() {
            now = MONDAY_MORNING;
        }
    }
}
