package school.signpost.tryit.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import school.signpost.time.SchoolCalendar;

/** How far the page can move the school clock at once. */
public enum Jump {
    /** 15 minutes later. */
    @JsonProperty("quarter-hour")
    QUARTER_HOUR,
    /** To when the school opens on its next working day. */
    @JsonProperty("next-school-day")
    NEXT_SCHOOL_DAY,
    /** 30 days later, at the same time of day. */
    @JsonProperty("thirty-days")
    THIRTY_DAYS;

    Instant from(Instant now, SchoolCalendar calendar) {
        return switch (this) {
            case QUARTER_HOUR -> now.plus(Duration.ofMinutes(15));
            case NEXT_SCHOOL_DAY -> NextOpening.after(now, calendar);
            case THIRTY_DAYS -> now.atZone(calendar.zone()).plusDays(30).toInstant();
        };
    }
}
