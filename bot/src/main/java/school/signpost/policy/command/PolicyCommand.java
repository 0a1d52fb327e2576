package school.signpost.policy.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.Policy;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffLists.Lists;

/** {@code policy check FILE}: every mistake and warning with its place, and a status for scripts. */
@Command(name = "policy", description = "Looks at policy files before anybody depends on them.")
public final class PolicyCommand {

    /** No mistake; there may be warnings. */
    public static final int GOOD = 0;
    /** At least one mistake: Signpost would refuse the file. */
    public static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    public static final int UNREADABLE = 2;

    private final PrintWriter out;

    public PolicyCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(name = "check", description = "Checks a policy file. Status 0: good, 1: mistakes, 2: cannot be read.")
    int check(@Parameters(paramLabel = "FILE", description = "the policy.yaml, or the folder it lies in") Path file) {
        var policyFile = Files.isDirectory(file) ? file.resolve("policy.yaml") : file;
        PolicyReading reading;
        try {
            reading = new ReadPolicy().read(policyFile.toString(), Files.readAllBytes(policyFile));
        } catch (IOException unreadable) {
            out.println(policyFile + ": cannot be read; name a policy.yaml");
            out.flush();
            return UNREADABLE;
        }
        reading.problems().forEach(out::println);
        if (reading instanceof PolicyReading.Good good) {
            warnOfStrangers(good.policy(), policyFile);
        }
        long mistakes =
                reading.problems().stream().filter(PolicyProblem::isError).count();
        out.println(mistakes == 0 ? policyFile + ": good" : policyFile + ": " + mistakes + " to put right");
        out.flush();
        return reading instanceof PolicyReading.Good ? GOOD : BAD;
    }

    /** Holders who are on no staff list could never be told; only the list beside the policy can say. */
    private void warnOfStrangers(Policy policy, Path policyFile) {
        var list = policyFile.resolveSibling(Lists.STAFF_FILE);
        try {
            var known = new ReadStaffList()
                    .read(Lists.STAFF_FILE, Files.readAllBytes(list)).rows().stream()
                            .map(row -> row.email())
                            .collect(Collectors.toSet());
            strangers(policy, known)
                    .forEach(email ->
                            out.println(policyFile + ": warning: " + email + " holds a role but is not in " + list));
        } catch (IOException noList) {
            out.println(policyFile + ": warning: no " + list + ", so nobody can be told");
        }
    }

    private static Set<String> strangers(Policy policy, Set<String> known) {
        return policy.roles().values().stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .map(email -> email.toLowerCase(Locale.ROOT))
                .filter(email -> !known.contains(email))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
