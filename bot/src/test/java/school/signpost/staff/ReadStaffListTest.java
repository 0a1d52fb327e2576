package school.signpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists as schools really export them. */
class ReadStaffListTest {

    private static final String HEADER = "email,name,aad_object_id,group,line_manager,starts,leaves,password_changed\n";

    @Test
    void theExampleListReadsWithoutAProblem() throws IOException {
        var reading = new ReadStaffList()
                .read("staff.csv", Files.readAllBytes(Path.of("../infra/schools/example/staff.csv")));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).hasSizeBetween(20, 30);
    }

    @Test
    void aRowIsReadWithAllItsColumns() {
        var row = read(HEADER
                        + "Sam@S.example, Sam Okoro ,AAD-1,Governor,Alex@s.example,2020-09-01,2027-07-21,2026-09-30\n")
                .rows()
                .getFirst();

        assertThat(row)
                .isEqualTo(new StaffRow(
                        2,
                        "sam@s.example",
                        "Sam Okoro",
                        "aad-1",
                        StaffMember.Group.GOVERNOR,
                        "alex@s.example",
                        LocalDate.parse("2020-09-01"),
                        LocalDate.parse("2027-07-21"),
                        LocalDate.parse("2026-09-30"),
                        null));
    }

    @Test
    void everyBadRowIsListedByItsLineAndTheOthersLoad() {
        var reading = read(HEADER
                + "sam@s.example,Sam,,staff,,,,\n"
                + "not an address,X,,staff,,,,\n"
                + "no.name@s.example,,,staff,,,,\n"
                + "bad.dates@s.example,B,,staff,,01/09/2020,2027-02-30,\n"
                + "bad.group@s.example,C,,teachers,,,,\n"
                + "sam@s.example,Again,,staff,,,,\n"
                + "priya@s.example,Priya,,staff,nobody@s.example,,,\n");

        assertThat(reading.rows()).extracting(StaffRow::name).containsExactly("Sam", "Priya");
        assertThat(reading.problems())
                .extracting(StaffProblem::toString)
                .containsExactly(
                        "staff.csv:3: no e-mail address that can be used; put the address in the column email",
                        "staff.csv:4: no name that can be used; put first name and surname in the column name",
                        "staff.csv:5: starts \"01/09/2020\" is not a date; write year-month-day, such as 2026-09-02",
                        "staff.csv:5: leaves \"2027-02-30\" is not a date; write year-month-day, such as 2026-09-02",
                        "staff.csv:6: unknown group \"teachers\"; use one of staff, governor, volunteer, visitor,"
                                + " trainee, supply, contractor, community",
                        "staff.csv:7: the e-mail address of line 2 again; keep the row that is right",
                        "staff.csv:8: warning: the line_manager is not another person of this list; use the e-mail"
                                + " address of somebody who is; until then the next step is told");
    }

    @Test
    void aByteOrderMarkWindowsLinesAndQuotedCommasAreNothingSpecial() {
        var reading = read("\uFEFFemail,name\r\nsam@s.example,\"Okoro, Sam\"\r\n\r\npriya@s.example,Priya\r\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).extracting(StaffRow::name).containsExactly("Okoro, Sam", "Priya");
        assertThat(reading.rows()).extracting(StaffRow::groupOrStaff).containsOnly(StaffMember.Group.STAFF);
    }

    @Test
    void semicolonsAreReadToo() {
        assertThat(read("email;name\nsam@s.example;Sam\n").rows()).hasSize(1);
    }

    @Test
    void anOldCodePageIsReadWithAWarning() {
        var reading = new ReadStaffList()
                .read("staff.csv", "email,name\nsam@s.example,Renée\n".getBytes(Charset.forName("windows-1252")));

        assertThat(reading.rows().getFirst().name()).isEqualTo("Renée");
        assertThat(reading.problems()).singleElement().matches(problem -> !problem.isError());
    }

    @Test
    void whatIsNoListIsNotUsable() {
        for (String text : List.of("", "nonsense", "email,phone\na@b,1\n", "email,name\n", "email,email,name\n")) {
            var reading = read(text);
            assertThat(reading.usable()).as(text).isFalse();
            assertThat(reading.problems()).as(text).anyMatch(StaffProblem::isError);
        }
    }

    @Test
    void anUnclosedQuotationMarkIsNamedAndTheRowsBeforeItLoad() {
        var reading = read("email,name\nsam@s.example,Sam\npriya@s.example,\"Priya\n");

        assertThat(reading.problems()).anyMatch(StaffProblem::isError);
    }

    private static StaffListReading read(String text) {
        return new ReadStaffList().read("staff.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
