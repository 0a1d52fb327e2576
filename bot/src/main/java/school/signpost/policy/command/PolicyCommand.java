package school.signpost.policy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import school.signpost.policy.CheckPolicy;
import school.signpost.policy.PolicyProblem;
import school.signpost.time.SystemClock;

/** {@code policy check FILE}: every mistake and warning with its place, and a status for scripts. */
@Command(name = "policy", description = "Looks at policy files before anybody depends on them.")
public final class PolicyCommand {

    /** No mistake; there may be warnings. */
    public static final int GOOD = 0;
    /** At least one mistake: Signpost would refuse the file. */
    public static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    public static final int UNREADABLE = 2;
    /** No mistake, but a warning, and {@code --strict} was asked for. */
    public static final int WARNED = 3;

    private static final String POLICY_FILE = "policy.yaml";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PrintWriter out;
    private final InstantSource clock;

    public PolicyCommand(PrintWriter out) {
        this(out, SystemClock.ofThisMachine());
    }

    PolicyCommand(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Command(
            name = "check",
            description = {
                "Checks a policy file with the staff list and the agreements beside it: mistakes first, then warnings.",
                "Status 0: good, perhaps with warnings; 1: mistakes, Signpost would refuse the file;"
                        + " 2: cannot be read; 3: warnings, with --strict."
            })
    int check(
            @Parameters(paramLabel = "FILE", description = "the policy.yaml, or the folder it lies in") Path file,
            @Option(names = "--strict", description = "warnings count: status 3") boolean strict) {
        var policyFile = Files.isDirectory(file) ? file.resolve(POLICY_FILE) : file;
        var text = read(policyFile);
        if (text.isEmpty()) {
            out.println(policyFile + ": cannot be read; name a policy.yaml");
            out.flush();
            return UNREADABLE;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var problems = new CheckPolicy()
                .check(policyFile.toString(), text.get(), name -> beside(policyFile, name), today);
        problems.forEach(out::println);
        long mistakes = problems.stream().filter(PolicyProblem::isError).count();
        long warnings = problems.size() - mistakes;
        out.println(policyFile + ": " + verdict(mistakes, warnings));
        out.flush();
        return mistakes > 0 ? BAD : strict && warnings > 0 ? WARNED : GOOD;
    }

    private static String verdict(long mistakes, long warnings) {
        String looked = warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings");
        return mistakes == 0 ? "good" + looked : mistakes + " to put right" + looked;
    }

    private static Optional<byte[]> beside(Path policyFile, String name) {
        try {
            return read(policyFile.resolveSibling(name));
        } catch (InvalidPathException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
