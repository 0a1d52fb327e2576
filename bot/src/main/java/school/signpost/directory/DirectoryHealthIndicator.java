package school.signpost.directory;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import school.signpost.time.SystemClock;

/**
 * When the directory was last read. Its own status, which no other health answer heeds: the people of the last reading
 * stay, and a directory that is away is no reason to send reporters away.
 */
final class DirectoryHealthIndicator implements HealthIndicator {

    private static final Status STALE = new Status("STALE");

    private final DirectoryNews news;
    private final SystemClock clock;

    DirectoryHealthIndicator(DirectoryNews news, SystemClock clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var standing = news.standing();
        if (standing.isEmpty()) {
            return Health.unknown().withDetail("directory", "not set up").build();
        }
        var now = clock.instant();
        var known = standing.get();
        var health = known.needsSomebody(now) ? Health.status(STALE) : Health.up();
        var last = known.succeededAt();
        health.withDetail(
                "lastReadBefore",
                last == null ? "never" : Duration.between(last, now).toString());
        var trouble = known.trouble();
        if (trouble != null) {
            health.withDetail("trouble", trouble.code());
        }
        return health.build();
    }
}
