package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Alert;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.shared.CaseId;

/** Whoever answered, and was asked, says that it is still with them: the waiting begins anew. */
@Component
public class SayStillMine {

    private final CaseDesk desk;
    private final CaseGate gate;

    SayStillMine(CaseDesk desk, CaseGate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /** The case as it stands then; empty when it is not theirs. Said without being asked, or twice, it changes nothing. */
    public Optional<Case> say(Viewer viewer, CaseId id) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        return desk.<Optional<Case>>change(id, file -> {
                    if (!gate.allows(viewer, Permission.ACKNOWLEDGE, file)) {
                        return new Change<>(file, Optional.empty());
                    }
                    var after = isAsked(file.alert(), member)
                            ? file.with(Happened.of(
                                    desk.stamp().school(), member.id().value(), Happening.STILL_MINE, null))
                            : file;
                    return new Change<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
    }

    private static boolean isAsked(Alert alert, Viewer.Member member) {
        var chase = alert.chase();
        return chase != null
                && chase.asked() > 0
                && alert.owners().stream().anyMatch(owner -> owner.person().equals(member.id()));
    }
}
