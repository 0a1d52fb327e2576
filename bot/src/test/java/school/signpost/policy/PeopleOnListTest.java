package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Absence;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolCalendar;

/** The staff list and the calendar as routing sees them. */
class PeopleOnListTest {

    private static final SchoolId SCHOOL = SchoolId.of("st-x");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    private static final List<Absence> ABSENCES = List.of(
            new Absence("sam@s.example", day("2026-11-23"), day("2026-11-27"), Set.of(), null),
            new Absence("sam@s.example", day("2026-11-23"), null, Set.of(), "priya@s.example"),
            new Absence("priya@s.example", null, null, Set.of(DayOfWeek.TUESDAY), "alex@s.example"));

    private final List<StaffMember> members = new ArrayList<>();

    private PeopleOnList people() {
        return new PeopleOnList(
                PeopleOfAList.of(members),
                Absences.NONE,
                SCHOOL,
                new SchoolCalendar(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of()),
                ABSENCES);
    }

    @Test
    void aLeaverIsFoundNoMore() {
        add("sam", null, "2026-11-22");

        assertThat(people().byEmail("sam@s.example", SUNDAY)).contains(StaffId.of("sam"));
        assertThat(people().byEmail("sam@s.example", MONDAY)).isEmpty();
        assertThat(people().away(StaffId.of("sam"), MONDAY)).isTrue();
        assertThat(people().byEmail("nobody@s.example", MONDAY)).isEmpty();
    }

    @Test
    void atWorkFollowsTheCalendar() {
        add("alex", null, null);

        assertThat(people().atWork(StaffId.of("alex"), MONDAY)).isTrue();
        assertThat(people().atWork(StaffId.of("alex"), SUNDAY)).isFalse();
        assertThat(people().atWork(StaffId.of("nobody"), MONDAY)).isFalse();
        assertThat(people().away(StaffId.of("alex"), SUNDAY)).isFalse();
    }

    @Test
    void managingReachesUpTheWholeLineAndNotToOneself() {
        add("alex", null, null);
        add("sam", "alex", null);
        add("beth", "sam", null);

        assertThat(people().manages(StaffId.of("alex"), StaffId.of("beth"))).isTrue();
        assertThat(people().manages(StaffId.of("sam"), StaffId.of("beth"))).isTrue();
        assertThat(people().manages(StaffId.of("beth"), StaffId.of("alex"))).isFalse();
        assertThat(people().manages(StaffId.of("alex"), StaffId.of("alex"))).isFalse();
        assertThat(people().lineManagerOf(StaffId.of("beth"), MONDAY)).contains(StaffId.of("sam"));
    }

    @Test
    void aCircleOfLineManagersEnds() {
        add("one", "two", null);
        add("two", "one", null);

        assertThat(people().manages(StaffId.of("three"), StaffId.of("one"))).isFalse();
        assertThat(people().manages(StaffId.of("two"), StaffId.of("one"))).isTrue();
        assertThat(people().manages(StaffId.of("one"), StaffId.of("one"))).isFalse();
    }

    @Test
    void whoIsAbsentIsAwayThatWholeDayAndTheCoverThatThePolicyNamesStandsIn() {
        add("sam", null, null);
        add("priya", null, null);

        assertThat(people().away(StaffId.of("sam"), SUNDAY)).isFalse();
        assertThat(people().coverFor(StaffId.of("sam"), SUNDAY)).isEmpty();
        assertThat(people().away(StaffId.of("sam"), MONDAY)).isTrue();
        assertThat(people().atWork(StaffId.of("sam"), MONDAY)).isFalse();
        assertThat(people().byEmail("sam@s.example", MONDAY)).contains(StaffId.of("sam"));
        assertThat(people().coverFor(StaffId.of("sam"), MONDAY)).contains(StaffId.of("priya"));
        assertThat(people().coverFor(StaffId.of("priya"), MONDAY)).isEmpty();
    }

    @Test
    void coverWhoIsAwayThatDayOrHasLeftIsNone() {
        add("sam", null, null);
        add("priya", null, null);

        assertThat(people().away(StaffId.of("priya"), TUESDAY)).isTrue();
        assertThat(people().coverFor(StaffId.of("sam"), TUESDAY)).isEmpty();
        assertThat(people().coverFor(StaffId.of("priya"), TUESDAY)).isEmpty();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private void add(String name, @Nullable String manager, @Nullable String leaves) {
        members.add(new StaffMember(
                StaffId.of(name),
                name + "@s.example",
                name,
                null,
                StaffMember.Group.STAFF,
                manager == null ? null : manager + "@s.example",
                null,
                leaves == null ? null : LocalDate.parse(leaves),
                null,
                null));
    }
}
