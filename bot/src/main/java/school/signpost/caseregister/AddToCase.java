package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.confidential.Vault;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;

/** Adds what a person remembers later. Records are added to, never overwritten. */
@Component
public class AddToCase {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Vault vault;

    AddToCase(CaseDesk desk, CaseGate gate, Vault vault) {
        this.desk = desk;
        this.gate = gate;
        this.vault = vault;
    }

    /** The case with the addition; empty when it is not theirs to add to. The same cause twice adds once. */
    public Optional<Case> add(Viewer viewer, CaseId id, ConfidentialText text, String cause) {
        return desk.<Optional<Case>>change(id, file -> {
                    if (!gate.allows(viewer, Permission.FOLLOW_REPORT, file)) {
                        return new Change<>(file, Optional.empty());
                    }
                    if (file.timeline().hasCause(cause)) {
                        return new Change<>(file, Optional.of(file));
                    }
                    var stamp = desk.stamp();
                    var after = told(noted(file, CaseActors.of(viewer), text, cause, stamp), viewer, stamp);
                    return new Change<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
    }

    /** Puts sealed text on the timeline; tells nobody by itself. */
    Case noted(Case file, String actor, ConfidentialText text, String cause, Stamp stamp) {
        var field = Entry.fieldOf(file.timeline().nextSeq());
        var sealed = vault.seal(file.place(), field, text);
        return file.with(new Happened(stamp.school(), actor, Happening.ADDED, null, sealed, cause));
    }

    /** Everybody who may act on the case learns that there is more to read, except whoever wrote it. */
    static Case told(Case file, Viewer author, Stamp stamp) {
        var after = file;
        for (var each : file.alert().told()) {
            boolean isAuthor = each.person().value().equals(CaseActors.of(author));
            if (each.mayAnswer() && !isAuthor) {
                after = after.with(after.notices()
                        .owe("added/" + each.person(), each.person().value(), NoticeKind.ADDITION, stamp.system()));
            }
        }
        return after;
    }
}
