package school.signpost.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.checking.Checks;
import school.signpost.policy.checking.SchoolChecked;
import school.signpost.policy.reading.FilePlaces;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffLists.Lists;
import school.signpost.staff.StaffRow;

/** Everything that is wrong with a policy or should be looked at, before anybody depends on it. */
public final class CheckPolicy {

    private static final Comparator<PolicyProblem> ERRORS_FIRST = Comparator.comparing(PolicyProblem::severity)
            .thenComparingInt(PolicyProblem::line)
            .thenComparingInt(PolicyProblem::column);

    private final ReadPolicy reader = new ReadPolicy();

    /**
     * Errors first, then warnings, each in the order of the file. {@code file} is the name that messages show; {@code
     * beside} finds the files of the same folder.
     */
    public List<PolicyProblem> check(
            String file, byte[] text, Function<String, Optional<byte[]>> beside, LocalDate today) {
        var reading = reader.read(file, text);
        var problems = new ArrayList<>(reading.problems());
        if (reading instanceof PolicyReading.Good good) {
            var places = FilePlaces.of(file, text);
            Checks.of(new SchoolChecked(good.policy(), rows(beside), beside, today))
                    .map(finding -> places.warning(finding.key(), finding.remedy()))
                    .forEach(problems::add);
        }
        problems.sort(ERRORS_FIRST);
        return List.copyOf(problems);
    }

    private static @Nullable List<StaffRow> rows(Function<String, Optional<byte[]>> beside) {
        return beside.apply(Lists.STAFF_FILE)
                .map(bytes -> new ReadStaffList().read(Lists.STAFF_FILE, bytes))
                .filter(list -> list.usable())
                .map(list -> list.rows())
                .orElse(null);
    }
}
