package school.signpost.explain.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.LentPeople;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.Policy;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffLists.Lists;

/** A policy file and the staff list beside it, as the command line reads them; what is wrong is printed. */
final class SchoolFiles {

    /** The question was answered. */
    static final int GOOD = 0;
    /** The policy has mistakes. */
    static final int BAD = 1;
    /** There is no such file, or it cannot be read. */
    static final int UNREADABLE = 2;
    /** The file is good, but it knows no such kind, person or moment. */
    static final int UNKNOWN = 3;

    private final PrintWriter out;

    SchoolFiles(PrintWriter out) {
        this.out = out;
    }

    /** What {@code answer} makes of the school in a file, or the status of a file that cannot be used; all is printed then. */
    int with(Path file, ToIntFunction<SchoolInView> answer) {
        try {
            return switch (read(file)) {
                case Read.Failed failed -> failed.status();
                case Read.Good good -> answer.applyAsInt(good.school());
            };
        } finally {
            out.flush();
        }
    }

    /** The school, or the status to leave with. */
    sealed interface Read {
        record Good(SchoolInView school) implements Read {}

        record Failed(int status) implements Read {}
    }

    Read read(Path file) {
        var policyFile = Files.isDirectory(file) ? file.resolve("policy.yaml") : file;
        Optional<byte[]> text = bytes(policyFile);
        if (text.isEmpty()) {
            out.println(policyFile + ": cannot be read; name a policy.yaml");
            return new Read.Failed(UNREADABLE);
        }
        return switch (new ReadPolicy().read(policyFile.toString(), text.get())) {
            case PolicyReading.Good good -> new Read.Good(school(good.policy(), policyFile));
            case PolicyReading.Bad bad -> {
                bad.problems().stream().filter(PolicyProblem::isError).forEach(out::println);
                out.println(policyFile + ": put this right first");
                yield new Read.Failed(BAD);
            }
        };
    }

    private SchoolInView school(Policy policy, Path policyFile) {
        var list = policyFile.resolveSibling(Lists.STAFF_FILE);
        var text = bytes(list);
        if (text.isEmpty()) {
            out.println("No " + list + ": nobody has a name, and nobody can be told.");
        }
        var rows = text.map(bytes ->
                        new ReadStaffList().read(Lists.STAFF_FILE, bytes).rows())
                .map(own -> LentPeople.added(own, policy, LentPeople.listsWhereATrustIs(policyFile)))
                .orElseGet(java.util.List::of);
        return new SchoolInView(policy, PeopleOfAList.ofRows(rows));
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
