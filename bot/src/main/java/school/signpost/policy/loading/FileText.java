package school.signpost.policy.loading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblem.Severity;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;

/** What a school's policy file held at one look. */
record FileText(SchoolFolder folder, String version, String text, PolicyReading reading) {

    static FileText of(SchoolFolder folder, byte[] bytes, ReadPolicy reader) {
        return new FileText(
                folder,
                LoadedSchool.versionOf(bytes),
                new String(bytes, StandardCharsets.UTF_8),
                reader.read(folder.policyName(), bytes));
    }

    /** A mistake of the whole file, which has no line of its own. */
    static PolicyProblem problem(SchoolFolder folder, String key, String found, String remedy) {
        return new PolicyProblem(Severity.ERROR, folder.policyName(), 1, 1, key, found, remedy);
    }

    List<PolicyProblem> problemsAnd(PolicyProblem more) {
        var all = new ArrayList<>(reading.problems());
        all.addFirst(more);
        return List.copyOf(all);
    }
}
