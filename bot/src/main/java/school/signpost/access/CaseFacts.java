package school.signpost.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * What access must know about a case. {@code reporter} is a staff id or an AAD object id; {@code told} are those who were
 * or are being alerted or handed the case; {@code entitledByRoute} everyone its route names on any step;
 * {@code subjects} those whose conduct it concerns; {@code managedBySubject} those who answer to a subject.
 */
public record CaseFacts(
        SchoolId school,
        boolean restricted,
        @Nullable String reporter,
        Set<StaffId> told,
        Set<StaffId> entitledByRoute,
        Set<StaffId> subjects,
        Set<StaffId> managedBySubject) {

    public CaseFacts {
        told = Set.copyOf(told);
        entitledByRoute = Set.copyOf(entitledByRoute);
        subjects = Set.copyOf(subjects);
        managedBySubject = Set.copyOf(managedBySubject);
    }
}
