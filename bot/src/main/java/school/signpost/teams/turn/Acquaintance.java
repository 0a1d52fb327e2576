package school.signpost.teams.turn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.staff.RecogniseStaff;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
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

    Optional<Met> introduce(Inbound in) {
        return roster.emailOf(in.address())
                .flatMap(email -> lookUp(email, in.sender().aadObjectId()));
    }

    private Optional<Met> lookUp(String email, String aadObjectId) {
        for (var school : policies.schools()) {
            if (staff.isPupil(school, email)) {
                return Optional.of(new Met(school, null));
            }
            var bound = recognition.recognise(school, aadObjectId, email);
            if (bound.isPresent()) {
                return Optional.of(new Met(school, bound.get()));
            }
        }
        return Optional.empty();
    }

    /** Whom we met; no member means a pupil. */
    record Met(SchoolId school, @Nullable StaffMember known) {

        boolean pupil() {
            return known == null;
        }

        StaffMember member() {
            if (known == null) {
                throw new IllegalStateException("a pupil is no member of staff");
            }
            return known;
        }
    }
}
