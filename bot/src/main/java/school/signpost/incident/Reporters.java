package school.signpost.incident;

import java.util.Optional;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Reporter;

/** As whom a viewer reports. */
final class Reporters {

    private Reporters() {}

    static Optional<Reporter> of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> Optional.of(new Reporter.Member(member.id()));
            case Viewer.TenantUser user ->
                user.confirmed() ? Optional.of(new Reporter.TenantUser(user.aadObjectId())) : Optional.empty();
            case Viewer.Pupil ignored -> Optional.empty();
            case Viewer.Machine ignored -> Optional.empty();
        };
    }
}
