package school.signpost.policy.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import school.signpost.policy.CheckPolicy;
import school.signpost.policy.CheckPolicy.Checked;
import school.signpost.policy.PolicyProblem;
import school.signpost.time.SystemClock;

/** {@code policy check FILE}: every mistake and warning with its place, and a status for scripts. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Looks at policy files before anybody depends on them.")
public final class PolicyCommand {

    /** No mistake; there may be warnings. */
    public static final int GOOD = 0;
    /** At least one mistake: Signpost would refuse the file. */
    public static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    public static final int UNREADABLE = 2;
    /** No mistake, but a warning, and {@code --strict} was asked for. */
    public static final int WARNED = 3;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PrintWriter out;
    private final InstantSource clock;
    private final CheckPolicy policies = new CheckPolicy();

    public PolicyCommand(PrintWriter out) {
        this(out, SystemClock.ofThisMachine());
    }

    PolicyCommand(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Checks a policy with the staff list and the agreements beside it, or every school of a trust: mistakes"
                        + " first, then warnings.",
                "Status 0: good, perhaps with warnings; 1: mistakes, Signpost would refuse the file; 2: cannot be read;"
                        + " 3: warnings, with --strict."
            })
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            description = "the policy.yaml, the folder it lies in, or a folder of such folders")
                    Path path,
            @Option(names = "--strict", description = "warnings count: status 3") boolean strict) {
        var schools = new ArrayList<Checked>();
        var files = SchoolFile.in(path);
        for (var file : files) {
            var text = file.text();
            if (text.isEmpty()) {
                out.println(file.path() + ": cannot be read; name a policy.yaml");
                out.flush();
                return UNREADABLE;
            }
            var lenders = files.size() > 1 ? file.lenders() : List.<byte[]>of();
            schools.add(policies.check(file.path().toString(), text.get(), file::beside, lenders, today()));
        }
        schools.forEach(this::print);
        var clashes = policies.clashes(schools);
        clashes.forEach(out::println);
        out.flush();
        return status(schools, clashes, strict);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void print(Checked school) {
        school.problems().forEach(out::println);
        long mistakes =
                school.problems().stream().filter(PolicyProblem::isError).count();
        long warnings = school.problems().size() - mistakes;
        String looked = warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings");
        out.println(school.file() + ": " + (mistakes == 0 ? "good" : mistakes + " to put right") + looked);
    }

    private static int status(List<Checked> schools, List<PolicyProblem> clashes, boolean strict) {
        if (!clashes.isEmpty() || schools.stream().anyMatch(school -> school.policy() == null)) {
            return BAD;
        }
        boolean quiet = schools.stream().allMatch(school -> school.problems().isEmpty());
        return strict && !quiet ? WARNED : GOOD;
    }
}
