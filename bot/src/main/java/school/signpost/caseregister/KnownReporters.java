package school.signpost.caseregister;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Who reporters are today: somebody who was on no list when they reported may be on the staff list by now. */
@Component
class KnownReporters {

    private final Staff staff;

    KnownReporters(Staff staff) {
        this.staff = staff;
    }

    /** The member of staff who reported; empty for somebody who still is on no list, and for a pupil. */
    Optional<StaffId> memberOf(SchoolId school, Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member member -> Optional.of(member.id());
            case Reporter.TenantUser user ->
                staff.byAadObjectId(school, user.aadObjectId()).map(StaffMember::id);
            case Reporter.Pupil ignored -> Optional.empty();
        };
    }

    /** As access knows them. */
    String personOf(Case file) {
        var reporter = file.filing().reporter();
        return memberOf(file.school(), reporter).map(StaffId::value).orElse(reporter.person());
    }

    boolean isReporter(Viewer viewer, Case file) {
        return personOf(file).equals(CaseActors.of(viewer));
    }

    /** Every name under which this person may have reported. */
    Set<String> everyNameOf(Viewer viewer) {
        var names = new LinkedHashSet<String>();
        names.add(CaseActors.of(viewer));
        if (viewer instanceof Viewer.Member member) {
            staff.find(member.school(), member.id())
                    .map(StaffMember::aadObjectId)
                    .ifPresent(names::add);
        }
        return names;
    }
}
