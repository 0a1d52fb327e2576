package school.signpost.caseregister;

import school.signpost.access.Viewer;
import school.signpost.caseregister.Entry.Happened;

/** How timelines and the audit trail name whoever did something: by identifier, never by name. */
final class CaseActors {

    private CaseActors() {}

    static String of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> member.id().value();
            case Viewer.TenantUser user -> user.aadObjectId();
            case Viewer.Pupil pupil -> pupil.aadObjectId();
            case Viewer.Machine ignored -> Happened.SIGNPOST;
        };
    }
}
