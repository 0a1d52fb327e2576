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
import school.signpost.policy.model.Policy;
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

    /** A file as it was looked at; with mistakes in it there is no policy. Errors first, then warnings, in its order. */
    public record Checked(
            String file, FilePlaces places, @Nullable Policy policy, List<PolicyProblem> problems) {

        public Checked {
            problems = problems.stream().sorted(ERRORS_FIRST).toList();
        }
    }

    /** {@code file} is the name that messages show; {@code beside} finds the files of the same folder. */
    public Checked check(String file, byte[] text, Function<String, Optional<byte[]>> beside, LocalDate today) {
        return check(file, text, beside, List.of(), today);
    }

    /** The same for a school of a trust, with the other staff lists there. */
    public Checked check(
            String file,
            byte[] text,
            Function<String, Optional<byte[]>> beside,
            List<byte[]> lenders,
            LocalDate today) {
        var reading = reader.read(file, text);
        var problems = new ArrayList<>(reading.problems());
        var places = FilePlaces.of(file, text);
        if (!(reading instanceof PolicyReading.Good good)) {
            return new Checked(file, places, null, problems);
        }
        Checks.of(new SchoolChecked(good.policy(), rows(good.policy(), beside, lenders), beside, today))
                .map(finding -> places.warning(finding.key(), finding.remedy()))
                .forEach(problems::add);
        return new Checked(file, places, good.policy(), problems);
    }

    private static @Nullable List<StaffRow> rows(
            Policy policy, Function<String, Optional<byte[]>> beside, List<byte[]> lenders) {
        return beside.apply(Lists.STAFF_FILE)
                .map(bytes -> new ReadStaffList().read(Lists.STAFF_FILE, bytes))
                .filter(list -> list.usable())
                .map(list -> LentPeople.added(list.rows(), policy, lenders))
                .orElse(null);
    }

    /** What the schools of a trust share and must not, at the later of the two. */
    public List<PolicyProblem> clashes(List<Checked> schools) {
        var clashes = new ArrayList<PolicyProblem>();
        for (int n = 0; n < schools.size(); n++) {
            var school = schools.get(n);
            schools.subList(0, n).stream()
                    .flatMap(earlier -> clash(school, earlier).stream())
                    .forEach(clashes::add);
        }
        return List.copyOf(clashes);
    }

    private static Optional<PolicyProblem> clash(Checked school, Checked earlier) {
        var policy = school.policy();
        var other = earlier.policy();
        if (policy == null || other == null) {
            return Optional.empty();
        }
        return policy.school()
                .clashWith(other.school())
                .map(key -> school.places()
                        .error(key, "the same as in " + earlier.file(), "give every school of the trust its own"));
    }
}
