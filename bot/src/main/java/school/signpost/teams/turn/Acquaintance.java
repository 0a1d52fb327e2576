package school.signpost.teams.turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.policy.Memberships.Membership;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.staff.RecogniseStaff;
import school.signpost.staff.Staff;
import school.signpost.teams.outgoing.Roster;

/**
 * Meets somebody for the first time: asks Teams for their e-mail address and looks for it on the lists. From then on their
 * AAD object id is known, and an address that already belongs to another id binds nothing.
 */
@Component
class Acquaintance {

    private final Roster roster;
    private final Policies policies;
    private final Staff staff;
    private final RecogniseStaff recognition;

    Acquaintance(Roster roster, Policies policies, Staff staff, RecogniseStaff recognition) {
        this.roster = roster;
        this.policies = policies;
        this.staff = staff;
        this.recognition = recognition;
    }

    Met introduce(Inbound in) {
        return roster.emailOf(in.address())
                .map(email -> lookUp(email, in.sender().aadObjectId()))
                .orElseGet(Met.AsNobody::new);
    }

    private Met lookUp(String email, String aadObjectId) {
        var pupilAt = policies.schools().stream()
                .filter(school -> staff.isPupil(school, email))
                .findFirst();
        if (pupilAt.isPresent()) {
            return new Met.AsPupil(pupilAt.get());
        }
        return recognisedAnywhere(aadObjectId, email, policies.schools()) ? new Met.AsStaff() : new Met.AsNobody();
    }

    /**
     * A trust is one tenant: the address under which one of its schools lists an account is that account's at the others
     * too. Whether any of them got to know it by that just now.
     */
    boolean alsoKnownElsewhere(String aadObjectId, List<Membership> known) {
        var others = new ArrayList<>(policies.schools());
        known.forEach(each -> others.remove(each.school()));
        return !others.isEmpty()
                && known.stream()
                        .map(each -> each.member().email())
                        .distinct()
                        .anyMatch(email -> recognisedAnywhere(aadObjectId, email, unboundAt(others, email)));
    }

    private List<SchoolId> unboundAt(List<SchoolId> schools, String email) {
        return schools.stream()
                .filter(school -> staff.byEmail(school, email)
                        .filter(member -> member.aadObjectId() == null)
                        .isPresent())
                .toList();
    }

    private boolean recognisedAnywhere(String aadObjectId, String email, Collection<SchoolId> schools) {
        return schools.stream()
                        .filter(school -> recognition
                                .recognise(school, aadObjectId, email)
                                .isPresent())
                        .count()
                > 0;
    }

    /** Whom we met. */
    sealed interface Met {

        /** On a school's list of pupils. */
        record AsPupil(SchoolId school) implements Met {}

        /** On the staff list of one school or of several, by whose lists they are known from now on. */
        record AsStaff() implements Met {}

        /** On no list. */
        record AsNobody() implements Met {}
    }
}
