package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.EscalationLadder;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.shared.CaseId;

/** Somebody who was asked and cannot answer has the next people told now, instead of letting the time run out. */
@Component
public class SendOn {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final OwedBesides besides;

    SendOn(CaseDesk desk, CaseGate gate, Ladders ladders, OwedBesides besides) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.besides = besides;
    }

    /** The case as it stands then; empty when it is not theirs. Once answered, or pressed before, it changes nothing. */
    public Optional<Case> sendOn(Viewer viewer, CaseId id) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        return desk.<Optional<Case>>change(id, file -> {
                    if (!gate.allows(viewer, Permission.ACKNOWLEDGE, file)) {
                        return new Change<>(file, Optional.empty());
                    }
                    var stamp = desk.stamp();
                    var decision = EscalationLadder.sendOn(
                            file.alert(), member.id(), ladders.of(file, stamp.school()), stamp.school());
                    var decided = CaseDecision.apply(file, decision, member.id().value(), stamp);
                    var after = decided.equals(file) ? file : besides.with(decided, stamp);
                    return new Change<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
    }
}
