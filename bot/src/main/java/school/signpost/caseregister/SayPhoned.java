package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Answering;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.shared.CaseId;

/** The reporter says that they have phoned outside the school, because nobody inside could be told. */
@Component
public class SayPhoned {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final KnownReporters reporters;
    private final Ladders ladders;

    SayPhoned(CaseDesk desk, CaseGate gate, KnownReporters reporters, Ladders ladders) {
        this.ladders = ladders;
        this.desk = desk;
        this.gate = gate;
        this.reporters = reporters;
    }

    /** The case as it stands; empty when it is not theirs. Pressed where nobody asked for it, it changes nothing. */
    public Optional<Case> phoned(Viewer viewer, CaseId id) {
        return desk.<Optional<Case>>change(id, file -> {
                    if (!gate.allows(viewer, Permission.FOLLOW_REPORT, file) || !reporters.isReporter(viewer, file)) {
                        return new Change<>(file, Optional.empty());
                    }
                    if (file.alert().status() != Alert.Status.NOBODY_LEFT) {
                        return new Change<>(file, Optional.of(file));
                    }
                    var stamp = desk.stamp();
                    var decided =
                            CaseDecision.apply(file, Answering.phoned(file.alert()), CaseActors.of(viewer), stamp);
                    var whom = ladders.policyOf(file).whenNobodyIsLeft();
                    var after = decided.with(Happened.of(
                            stamp.school(),
                            CaseActors.of(viewer),
                            Happening.PHONED,
                            whom.name() + ", " + whom.phone()));
                    return new Change<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
    }
}
