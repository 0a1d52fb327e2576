package school.signpost.time;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two clocks: the machine's, and the school's, which only try-it mode (no app id) lets anybody move. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SystemClock systemClock() {
        return SystemClock.ofThisMachine();
    }

    @Bean
    SchoolClock schoolClock(
            SystemClock machine, @Value("${signpost.teams.app-id:}") String appId, ObjectProvider<ClockOffset> stored) {
        return appId.isBlank()
                ? new MovableClock(machine, stored.getIfAvailable(Forgotten::new))
                : new ServiceClock(machine);
    }

    /** Where there is no database: the clock starts with the machine's every time. */
    private static final class Forgotten implements ClockOffset {

        @Override
        public Duration load() {
            return Duration.ZERO;
        }

        @Override
        public void save(Duration offset) {
            // Nowhere to keep it; the clock stays moved until the process ends.
        }
    }
}
