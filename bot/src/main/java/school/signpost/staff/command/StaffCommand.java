package school.signpost.staff.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.staff.CompareLists;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffChangeWords;
import school.signpost.staff.StaffProblem;

/**
 * {@code staff check FILE}: every row that needs attention by its line, and a status for scripts; {@code staff check FILE
 * NEW}: what the new list changes.
 */
@Command(name = "staff", description = "Looks at staff lists before they are used.")
public final class StaffCommand {

    /** Every row can be used; there may be warnings. */
    public static final int GOOD = 0;
    /** At least one row would be left out. */
    public static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    public static final int UNREADABLE = 2;

    /** It could be used, but waits for an administrator's yes, because many people would leave at once. */
    public static final int WAITS = 3;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PrintWriter out;
    private final Words words;
    private final InstantSource clock;

    public StaffCommand(PrintWriter out, Words words, InstantSource clock) {
        this.out = out;
        this.words = words;
        this.clock = clock;
    }

    @Command(
            name = "check",
            description = {
                "Checks a staff list. With a second file: what changes when that one takes the place of the first.",
                "Status 0: good; 1: rows would be left out; 2: cannot be read; 3: so many would leave that it waits for a"
                        + " yes."
            })
    int check(
            @Parameters(index = "0", paramLabel = "FILE", description = "the staff.csv") Path file,
            @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "the list that would come next")
                    @Nullable
                    Path next) {
        try {
            return next == null ? check(file) : compare(file, next);
        } catch (NotRead unreadable) {
            out.println(unreadable.getMessage() + ": cannot be read; name a staff.csv");
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }

    private int check(Path file) throws NotRead {
        var reading = new ReadStaffList().read(file.toString(), bytes(file));
        reading.problems().forEach(out::println);
        out.println(file + ": " + reading.rows().size() + " people can be used");
        return status(reading.problems());
    }

    private int compare(Path file, Path next) throws NotRead {
        var old = new ReadStaffList().read(file.toString(), bytes(file));
        if (!old.usable()) {
            old.problems().forEach(out::println);
            return BAD;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var preview = new CompareLists().compare(old, next.toString(), bytes(next), today);
        preview.problems().forEach(out::println);
        new StaffChangeWords(words, Integer.MAX_VALUE)
                .lines(preview.changes())
                .forEach(line -> out.println(line.tone() == Line.Tone.STRONG ? line.text() : "  " + line.text()));
        if (preview.changes().makesManyLeave()) {
            out.println(words.say("staff.would-wait"));
            return WAITS;
        }
        return status(preview.problems());
    }

    private static int status(List<StaffProblem> problems) {
        return problems.stream().anyMatch(StaffProblem::isError) ? BAD : GOOD;
    }

    private static byte[] bytes(Path file) throws NotRead {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new NotRead(file.toString(), unreadable);
        }
    }

    /** This file cannot be read. */
    private static final class NotRead extends IOException {
        NotRead(String file, IOException cause) {
            super(file, cause);
        }
    }
}
