package school.signpost.caseregister;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.CaseFacts;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Told;
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
    private final Access access;
    private final Vault vault;
    private final SchoolClock clock;

    CaseGate(Cases cases, Ladders ladders, Access access, Vault vault, SchoolClock clock) {
        this.cases = cases;
        this.ladders = ladders;
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

    /** Whether this person may do this with this case. A subject is recognised by keyed hash, before anything else. */
    public boolean allows(Viewer viewer, Permission permission, Case file) {
        return access.allows(viewer, permission, factsOf(file, viewer));
    }

    private CaseFacts factsOf(Case file, Viewer viewer) {
        var told = file.alert().told().stream()
                .filter(each -> each.withdrawn() == null)
                .map(Told::person)
                .collect(Collectors.toUnmodifiableSet());
        var entitled = ladders.entitled(file, clock.instant());
        var concerned = new HashSet<>(told);
        concerned.addAll(entitled);
        return new CaseFacts(
                file.school(),
                file.filing().restricted(),
                file.filing().reporter().person(),
                told,
                entitled,
                subjectAmong(file, viewer),
                ladders.managedBySubjects(file, concerned));
    }

    private Set<StaffId> subjectAmong(Case file, Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Set.of();
        }
        var hash = vault.lookupHash(file.school(), member.id().value());
        boolean isSubject =
                file.subjects().stream().anyMatch(each -> each.hash().equals(hash));
        return isSubject ? Set.of(member.id()) : Set.of();
    }
}
