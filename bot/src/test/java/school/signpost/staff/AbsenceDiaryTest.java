package school.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.AbsenceDiary.Said;

/** What was said last about a day holds, and who said it is kept. */
class AbsenceDiaryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final StaffId SAM = StaffId.of("sam");
    private static final StaffId PRIYA = StaffId.of("priya");

    private final AbsenceDiary empty = AbsenceDiary.empty(SchoolId.of("st-x"), SAM);

    @Test
    void aNewStatementReplacesWhatOverlapsItAndLeavesTheRest() {
        var diary = empty.away(days(0, 4), said("1"))
                .away(days(10, 12), said("2"))
                .away(new PlannedAbsence(SAM, MONDAY.plusDays(2), null, PRIYA), said("3"));

        assertThat(diary.planned()).containsExactly(new PlannedAbsence(SAM, MONDAY.plusDays(2), null, PRIYA));
        assertThat(diary.entries()).hasSize(3);
    }

    @Test
    void theSameMessageTwiceIsHeardOnce() {
        var once = empty.away(days(0, 4), said("1"));

        assertThat(once.away(days(0, 4), said("1"))).isEqualTo(once);
        assertThat(once.back(MONDAY, said("1"))).isEqualTo(once);
    }

    @Test
    void whoeverIsBackKeepsWhatLiesAhead() {
        var diary = empty.away(days(0, 4), said("1")).away(days(10, 12), said("2"));

        var back = diary.back(MONDAY.plusDays(1), said("3"));

        assertThat(back.from(MONDAY)).containsExactly(days(10, 12));
        assertThat(back.back(MONDAY.plusDays(1), said("4"))).isEqualTo(back);
    }

    @Test
    void bothEndsAreIncluded() {
        var diary = empty.away(days(1, 2), said("1"));

        assertThat(List.of(0, 1, 2, 3))
                .filteredOn(day -> diary.on(MONDAY.plusDays(day)).isPresent())
                .containsExactly(1, 2);
    }

    @Test
    void theRecordKeepsItsNewestFifty() {
        var diary = empty;
        for (int i = 0; i < 60; i++) {
            diary = diary.away(days(i, i), said(Integer.toString(i)));
        }

        assertThat(diary.entries()).hasSize(50);
        assertThat(diary.entries().getLast().said().cause()).isEqualTo("59");
    }

    private static PlannedAbsence days(int from, int until) {
        return new PlannedAbsence(SAM, MONDAY.plusDays(from), MONDAY.plusDays(until), null);
    }

    private static Said said(String cause) {
        return new Said(SAM, Instant.EPOCH, MONDAY, cause);
    }
}
