package school.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.staff.StaffMember.Group;

/** The file wins where it speaks; the directory fills in the rest. */
class CombinedTest {

    private static final String HEADER = "email,name,aad_object_id,group,line_manager,starts,leaves\n";

    @Test
    void blankCellsAreFilledInAndWrittenOnesStand() {
        var rows = combined(
                "sam@s.example,Samuel Okoro,,,,2019-01-01,\n",
                person("a1", "sam@s.example", "Sam Okoro", Group.GOVERNOR, "alex@s.example", "2026-12-18"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Samuel Okoro");
            assertThat(row.aadObjectId()).isEqualTo("a1");
            assertThat(row.groupOrStaff()).isEqualTo(Group.GOVERNOR);
            assertThat(row.lineManager()).isEqualTo("alex@s.example");
            assertThat(row.starts()).isEqualTo("2019-01-01");
            assertThat(row.leaves()).isEqualTo("2026-12-18");
            assertThat(row.line()).isEqualTo(2);
        });
        assertThat(combined(
                        "sam@s.example,Sam,,staff,jo@s.example,,2027-07-21\n",
                        person("a1", "sam@s.example", "Sam Okoro", Group.GOVERNOR, "alex@s.example", "2026-12-18")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.groupOrStaff()).isEqualTo(Group.STAFF);
                    assertThat(row.lineManager()).isEqualTo("jo@s.example");
                    assertThat(row.leaves()).isEqualTo("2027-07-21");
                });
    }

    @Test
    void whomTheFileDoesNotNameTheDirectoryMay() {
        assertThat(combined("sam@s.example,Sam,,,,,\n", person("a2", "jo@s.example", "Jo")))
                .extracting(StaffRow::email)
                .containsExactly("sam@s.example", "jo@s.example");
    }

    @Test
    void theAccountSaysWhoSomebodyIsBeforeTheAddressDoes() {
        assertThat(combined("sam.okoro@s.example,Sam,a1,,,,\n", person("a1", "sam@s.example", "Sam Okoro")))
                .singleElement()
                .satisfies(row -> assertThat(row.email()).isEqualTo("sam.okoro@s.example"));
    }

    @Test
    void twoPeopleOfOneNameStayTwo() {
        assertThat(combined("jane@s.example,Jane Smith,,,,,\n", person("a2", "jane2@s.example", "Jane Smith")))
                .hasSize(2);
    }

    @Test
    void anAddressOfTheFileStaysItsOwnersWhateverTheDirectoryHasUnderIt() {
        assertThat(combined("sam@s.example,Sam,a1,,,,\n", person("a9", "sam@s.example", "Samira")))
                .singleElement()
                .satisfies(row -> assertThat(row.aadObjectId()).isEqualTo("a1"));
    }

    @Test
    void aMistakeInTheirRowMakesNobodyComeInTwice() {
        assertThat(combined(
                        "sam@s.example,Sam,,,,the first of May,\njo@s.example,Jo,,,,,\n",
                        person("a1", "sam@s.example", "Sam")))
                .extracting(StaffRow::email)
                .containsExactly("jo@s.example");
    }

    @Test
    void aDisabledAccountMakesNobodyJoinAndNobodyLeave() {
        var disabled = new PersonElsewhere("a1", "sam@s.example", "Sam", Group.STAFF, null, null, null, false);
        var nobody = new StaffListReading(List.of(), java.util.Set.of(), List.of(), true);
        var sam = StaffRecord.minted(disabled.asRow(), "1");

        assertThat(Combined.of(nobody, List.of(disabled), List.of()).rows()).isEmpty();
        assertThat(Combined.of(nobody, List.of(disabled), List.of(sam)).rows()).hasSize(1);
        assertThat(Combined.of(nobody, List.of(disabled), List.of(sam.gone(LocalDate.parse("2026-11-01"))))
                        .rows())
                .isEmpty();
    }

    private static PersonElsewhere person(String account, String email, String name) {
        return person(account, email, name, Group.STAFF, null, null);
    }

    private static PersonElsewhere person(
            String account, String email, String name, Group group, @Nullable String manager, @Nullable String leaves) {
        return new PersonElsewhere(
                account, email, name, group, manager, null, leaves == null ? null : LocalDate.parse(leaves), true);
    }

    private static List<StaffRow> combined(String rows, PersonElsewhere... others) {
        var list = new ReadStaffList().read("staff.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return Combined.of(list, List.of(others), List.of()).rows();
    }
}
