package school.signpost.tryit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.tryit.SmallSchool;

class NextOpeningTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T15:24:00Z, 2026-11-25T08:00:00Z",
        "2026-11-24T06:00:00Z, 2026-11-25T08:00:00Z",
        "2026-11-27T15:24:00Z, 2026-11-30T08:00:00Z",
        "2026-10-23T15:00:00Z, 2026-11-02T08:00:00Z",
        "2026-09-03T23:30:00Z, 2026-09-07T07:00:00Z",
        "2026-12-18T15:00:00Z, 2026-12-21T08:00:00Z"
    })
    void isTheNextWorkingDayInTheSchoolsOwnTime(Instant now, Instant opening) {
        assertThat(NextOpening.after(now, SmallSchool.CALENDAR)).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER_HOUR, 2026-10-20T09:00:00Z, 2026-10-20T09:15:00Z",
        "THIRTY_DAYS, 2026-10-20T09:00:00Z, 2026-11-19T10:00:00Z"
    })
    void thirtyDaysKeepTheTimeOfDay(Jump jump, Instant now, Instant then) {
        assertThat(jump.from(now, SmallSchool.CALENDAR)).isEqualTo(then);
    }
}
