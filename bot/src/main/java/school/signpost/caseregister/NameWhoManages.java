package school.signpost.caseregister;

import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.EscalationLadder;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.confidential.Vault;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;

/**
 * A reporter says who their line manager is, after a report by one tap that waited for no question. Where the route asks
 * for the line manager on a step already taken, that person is told too.
 */
@Component
public class NameWhoManages {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final OwedBesides besides;
    private final Vault vault;

    NameWhoManages(CaseDesk desk, CaseGate gate, Ladders ladders, OwedBesides besides, Vault vault) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.besides = besides;
        this.vault = vault;
    }

    /** Changes nothing where it is not theirs to say, or where it was said before. */
    public void name(Viewer viewer, CaseId id, StaffId manager) {
        desk.change(
                id,
                file -> new Change<>(
                        gate.allows(viewer, Permission.FOLLOW_REPORT, file) && !isSaid(file)
                                ? named(file, viewer, manager)
                                : file,
                        true));
    }

    /** Whether the report says already who it is. */
    public static boolean isSaid(Case file) {
        return file.report().answers().containsKey(Report.LINE_MANAGER);
    }

    private Case named(Case file, Viewer viewer, StaffId manager) {
        var stamp = desk.stamp();
        var sealed =
                vault.seal(file.place(), Report.fieldOf(Report.LINE_MANAGER), ConfidentialText.of(manager.value()));
        var named = file.answering(Report.LINE_MANAGER, sealed)
                .with(Happened.of(stamp.school(), CaseActors.of(viewer), Happening.LINE_MANAGER_NAMED, null));
        var decision = EscalationLadder.join(named.alert(), ladders.of(named, stamp.school()), stamp.school());
        return besides.with(CaseDecision.apply(named, decision, Happened.SIGNPOST, stamp), stamp);
    }
}
