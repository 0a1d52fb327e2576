package school.signpost.policy.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.time.SchoolCalendar;

/**
 * When the time that somebody has for an answer is over. What is routine, and no secret, has the school's own hours and
 * days: nobody's superiors hear at night that a printer is still out of order. Everything else runs by the clock, since
 * safeguarding, security and breaches know no quiet hours.
 */
public record Patience(@Nullable SchoolCalendar hours) {

    /** By the clock, whatever the hour. */
    public static final Patience BY_THE_CLOCK = new Patience(null);

    public static Patience of(Urgency urgency, boolean restricted, SchoolCalendar calendar) {
        return urgency == Urgency.ROUTINE && !restricted ? new Patience(calendar) : BY_THE_CLOCK;
    }

    /** When {@code within}, begun at {@code from}, is over. */
    public Instant ends(Instant from, Duration within) {
        return hours == null ? from.plus(within) : hours.after(from, within);
    }
}
