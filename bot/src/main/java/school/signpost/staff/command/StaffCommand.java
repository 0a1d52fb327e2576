package school.signpost.staff.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffProblem;

/** {@code staff check FILE}: every row that needs attention by its line, and a status for scripts. */
@Command(name = "staff", description = "Looks at staff lists before they are used.")
public final class StaffCommand {

    /** Every row can be used; there may be warnings. */
    public static final int GOOD = 0;
    /** At least one row would be left out. */
    public static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    public static final int UNREADABLE = 2;

    private final PrintWriter out;

    public StaffCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(name = "check", description = "Checks a staff list. Status 0: good, 1: mistakes, 2: cannot be read.")
    int check(@Parameters(paramLabel = "FILE", description = "the staff.csv") Path file) {
        try {
            var reading = new ReadStaffList().read(file.toString(), Files.readAllBytes(file));
            reading.problems().forEach(out::println);
            out.println(file + ": " + reading.rows().size() + " people can be used");
            return reading.problems().stream().anyMatch(StaffProblem::isError) ? BAD : GOOD;
        } catch (IOException unreadable) {
            out.println(file + ": cannot be read; name a staff.csv");
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }
}
