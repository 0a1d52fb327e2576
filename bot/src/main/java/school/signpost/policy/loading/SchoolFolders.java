package school.signpost.policy.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblem.Severity;
import school.signpost.policy.PolicyRefused;

/** Finds the schools that {@code signpost.school} names. */
final class SchoolFolders {

    private SchoolFolders() {}

    static List<SchoolFolder> of(String setting) {
        if (setting.isBlank()) {
            return List.of(new SchoolFolder.BuiltIn());
        }
        var path = Path.of(setting.strip());
        if (Files.isRegularFile(path.resolve(SchoolFolder.POLICY_FILE))) {
            return List.of(new SchoolFolder.OnDisk(path, ""));
        }
        var schools = schoolsOfTrust(path);
        if (schools.isEmpty()) {
            throw new PolicyRefused(
                    List.of(
                            new PolicyProblem(
                                    Severity.ERROR,
                                    path.resolve(SchoolFolder.POLICY_FILE).toString(),
                                    1,
                                    1,
                                    "",
                                    "no such file",
                                    "set signpost.school to a folder that holds policy.yaml and staff.csv, or to a folder of such folders")));
        }
        return schools;
    }

    /** Whose staff lists serve every school of a trust: the schools' own, and one beside their folders. */
    static List<SchoolFolder> lendersAmong(List<SchoolFolder> schools, String setting) {
        boolean trust = schools.stream().anyMatch(folder -> !folder.name().isEmpty());
        if (!trust) {
            return List.of();
        }
        var lenders = new ArrayList<>(schools);
        lenders.add(new SchoolFolder.OnDisk(Path.of(setting.strip()), ""));
        return List.copyOf(lenders);
    }

    private static List<SchoolFolder> schoolsOfTrust(Path path) {
        try (var inside = Files.list(path)) {
            return inside.filter(folder -> Files.isRegularFile(folder.resolve(SchoolFolder.POLICY_FILE)))
                    .sorted()
                    .<SchoolFolder>map(folder ->
                            new SchoolFolder.OnDisk(folder, folder.getFileName().toString()))
                    .toList();
        } catch (IOException notAFolder) {
            return List.of();
        }
    }
}
