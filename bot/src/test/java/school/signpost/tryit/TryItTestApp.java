package school.signpost.tryit;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.policy.Policies;
import school.signpost.schedule.TimeTravel;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.staff.Staff;
import school.signpost.support.TestStore;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * The try-it module alone, with a small invented school, a memory store and a bot that obeys simple words. Not marked as a
 * configuration: the whole application's own scan must not find it.
 */
@EnableAutoConfiguration
@ComponentScan("school.signpost.tryit")
public class TryItTestApp {

    /** The application's own settings ask for the health of parts that are not here. */
    static final String NO_HEALTH_GROUPS = "management.endpoint.health.validate-group-membership=false";

    @Bean
    MongoDatabase mongoDatabase() {
        return TestStore.inMemory();
    }

    @Bean
    Staff staff() {
        return SmallSchool.people();
    }

    @Bean
    Policies policies() {
        return new SmallSchool.Rules();
    }

    @Bean
    SystemClock systemClock() {
        return Instant::now;
    }

    @Bean
    SchoolClock schoolClock() {
        return new MovedClock();
    }

    /** Two things fall due on every journey. */
    @Bean
    TimeTravel timeTravel(SchoolClock clock) {
        return to -> {
            clock.moveTo(to);
            return 2;
        };
    }

    @Bean
    Vault vault() {
        return new OpenVault();
    }

    private static final class MovedClock implements SchoolClock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Override
        public void moveTo(Instant to) {
            ahead.set(Duration.between(Instant.now(), to));
        }

        @Override
        public Instant instant() {
            return Clock.tickMillis(ZoneOffset.UTC).instant().plus(ahead.get());
        }
    }

    /** Seals nothing, but makes text unreadable at a glance, so that a forgotten seal shows. */
    public static final class OpenVault implements Vault {

        @Override
        public WrappedKey newKey(SchoolId school, CaseId caseId) {
            return new WrappedKey("key-of-" + caseId);
        }

        @Override
        public SealedText seal(Place place, String field, ConfidentialText text) {
            return new SealedText(
                    Base64.getEncoder().encodeToString(text.value().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public ConfidentialText open(Place place, String field, SealedText sealed) {
            return ConfidentialText.of(new String(Base64.getDecoder().decode(sealed.base64()), StandardCharsets.UTF_8));
        }

        @Override
        public String lookupHash(SchoolId school, String value) {
            return "hash";
        }
    }
}
