package school.signpost.caseregister;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.CaseFacts;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.shared.CaseId;
import school.signpost.shared.Reference;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;

/**
 * Lets a case through to those who may have it. A case that is not there and one that is forbidden look the same: both
 * are simply not found.
 */
@Component
public class CaseGate {

    private final Cases cases;
    private final Ladders ladders;
    private final KnownReporters reporters;
    private final Access access;
    private final Vault vault;
    private final SchoolClock clock;

    CaseGate(Cases cases, Ladders ladders, KnownReporters reporters, Access access, Vault vault, SchoolClock clock) {
        this.cases = cases;
        this.ladders = ladders;
        this.reporters = reporters;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    public Optional<Case> find(Viewer viewer, Permission permission, CaseId id) {
        return cases.find(id).filter(file -> allows(viewer, permission, file));
    }

    public Optional<Case> find(Viewer viewer, Permission permission, Reference reference) {
        return cases.find(viewer.school(), reference).filter(file -> allows(viewer, permission, file));
    }

    /** Whether the reporter is somebody who may hear of it: pupils never do, and nor does somebody it concerns. */
    public boolean mayAskReporter(Case file) {
        return ladders.mayAskReporter(file);
    }

    /** Whether this person may do this with this case. A subject is recognised by keyed hash, before anything else. */
    public boolean allows(Viewer viewer, Permission permission, Case file) {
        return access.allows(viewer, permission, factsOf(file, viewer, permission));
    }

    /** Only what bears on this viewer: others on the route make no difference to what this one may do. */
    private CaseFacts factsOf(Case file, Viewer viewer, Permission permission) {
        boolean restricted = file.filing().restricted();
        var reporter = reporters.personOf(file);
        if (!(viewer instanceof Viewer.Member member)) {
            return new CaseFacts(file.school(), restricted, reporter, Set.of(), Set.of(), Set.of(), Set.of());
        }
        boolean told = file.alert()
                .told(member.id())
                .filter(each -> each.withdrawn() == null)
                .isPresent();
        boolean own = reporter.equals(member.id().value()) && isForReporters(permission);
        var entitled = told || own ? Set.<StaffId>of() : ladders.entitled(file, clock.instant());
        return new CaseFacts(
                file.school(),
                restricted,
                reporter,
                told ? Set.of(member.id()) : Set.of(),
                entitled,
                subjectAmong(file, member),
                ladders.managedBySubjects(file, Set.of(member.id())));
    }

    /** What a reporter has by being the reporter: then the route need not be worked out. */
    private static boolean isForReporters(Permission permission) {
        return switch (permission) {
            case REPORT, FOLLOW_REPORT, LIST_OWN_REPORTS, BE_TOLD -> true;
            case TALK,
                    ASK_POLICY,
                    ACKNOWLEDGE,
                    ASSESS,
                    READ_CASE,
                    HAND_OVER,
                    RECEIVE_CASE,
                    TRY_POLICY,
                    SAY_AWAY,
                    KEEP_ROTA,
                    OWN_DUTIES,
                    MANAGE_DUTIES,
                    SUSPEND,
                    KEEP_EQUIPMENT,
                    ADMINISTER -> false;
        };
    }

    private Set<StaffId> subjectAmong(Case file, Viewer.Member member) {
        var hash = vault.lookupHash(file.school(), member.id().value());
        boolean isSubject =
                file.subjects().stream().anyMatch(each -> each.hash().equals(hash));
        return isSubject ? Set.of(member.id()) : Set.of();
    }
}
