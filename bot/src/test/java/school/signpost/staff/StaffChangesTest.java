package school.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffChangesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String HEADER =
            "email,name,aad_object_id,group,line_manager,starts,leaves,password_changed,mobile\n";
    private static final String SAM = "sam@s.example,Sam Okoro,aad-1,staff,,,,,\n";
    private static final String JANE = "jane@s.example,Jane Smith,aad-2,staff,,,,,\n";
    private static final String OTHER_JANE = "jane2@s.example,Jane Smith,aad-3,staff,,,,,\n";

    @Test
    void theSameListInAnotherOrderChangesNothing() {
        assertThat(between(SAM + JANE, JANE + SAM).isNone()).isTrue();
    }

    @Test
    void joinersAndLeaversAreNamed() {
        var changes = between(SAM + JANE, JANE + "ivan@s.example,Ivan,,governor,,,,,\n");

        assertThat(names(changes.joiners())).containsExactly("Ivan");
        assertThat(names(changes.leavers())).containsExactly("Sam Okoro");
        assertThat(changes.listed()).isEqualTo(2);
    }

    @Test
    void twoPeopleOfOneNameStayTwo() {
        var changes = between(SAM + JANE + OTHER_JANE, SAM + OTHER_JANE);

        assertThat(changes.leavers())
                .singleElement()
                .satisfies(leaver -> assertThat(leaver.email()).isEqualTo("jane@s.example"));
        assertThat(changes.joiners()).isEmpty();
        assertThat(changes.renamed()).isEmpty();
    }

    @Test
    void oneAccountWithAnotherNameAndAddressIsTheSamePerson() {
        var changes = between(SAM + JANE, SAM + "jane.brown@s.example,Jane Brown,aad-2,staff,,,,,\n");

        assertThat(changes.renamed()).singleElement().satisfies(change -> {
            assertThat(change.before().name()).isEqualTo("Jane Smith");
            assertThat(change.after().name()).isEqualTo("Jane Brown");
        });
        assertThat(changes.readdressed()).hasSize(1);
        assertThat(changes.joiners()).isEmpty();
        assertThat(changes.leavers()).isEmpty();
        assertThat(changes.others()).isZero();
    }

    @Test
    void groupsAndLastDaysAreNamedAndTheRestIsCounted() {
        var changes = between(SAM + JANE + OTHER_JANE, """
                sam@s.example,Sam Okoro,aad-1,governor,,,,,
                jane@s.example,Jane Smith,aad-2,staff,,,2026-12-18,,
                jane2@s.example,Jane Smith,aad-3,staff,sam@s.example,,,,
                """);

        assertThat(changes.regrouped()).hasSize(1);
        assertThat(changes.lastDays()).hasSize(1);
        assertThat(changes.others()).isEqualTo(1);
        assertThat(changes.leavers()).isEmpty();
    }

    @Test
    void whoseLastDayIsPastLeavesAndWhoseIsTodayIsStillHere() {
        assertThat(names(between(SAM + JANE, SAM + JANE.replace(",,,,\n", ",,2026-11-22,,\n"))
                        .leavers()))
                .containsExactly("Jane Smith");
        assertThat(between(SAM + JANE, SAM + JANE.replace(",,,,\n", ",,2026-11-23,,\n"))
                        .leavers())
                .isEmpty();
    }

    @Test
    void moreThanAQuarterWhoLeaveAreManyButTwoNeverAre() {
        var twelve = people(12);

        assertThat(between(twelve, people(9)).makesManyLeave()).isFalse();
        assertThat(between(twelve, people(8)).makesManyLeave()).isTrue();
        assertThat(between(people(3), people(1)).makesManyLeave()).isFalse();
        assertThat(between(people(4), people(1)).makesManyLeave()).isTrue();
    }

    private static String people(int count) {
        var rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append("p%d@s.example,Person %d,,staff,,,,,\n".formatted(i, i));
        }
        return rows.toString();
    }

    private static List<String> names(List<StaffMember> members) {
        return members.stream().map(StaffMember::name).toList();
    }

    private static StaffChanges between(String before, String after) {
        var old = new ReadStaffList().read("staff.csv", bytes(before));
        return new CompareLists().compare(old, "staff.csv", bytes(after), TODAY).changes();
    }

    private static byte[] bytes(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
