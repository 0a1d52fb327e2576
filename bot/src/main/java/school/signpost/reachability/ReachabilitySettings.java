package school.signpost.reachability;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** At what time of the night, by each school's own clock, everybody with a role is looked for; {@code never} is allowed. */
@ConfigurationProperties("signpost.reachability")
record ReachabilitySettings(@DefaultValue("02:00") String checkAt) {

    private static final String NEVER = "never";

    ReachabilitySettings {
        if (!checkAt.equals(NEVER) && !isTime(checkAt)) {
            throw new IllegalArgumentException("signpost.reachability.check-at must be a time such as 02:00, or never");
        }
    }

    private static boolean isTime(String written) {
        try {
            return LocalTime.parse(written) != null;
        } catch (DateTimeParseException nonsense) {
            return false;
        }
    }

    Optional<LocalTime> time() {
        return checkAt.equals(NEVER) ? Optional.empty() : Optional.of(LocalTime.parse(checkAt));
    }
}
