package school.signpost.caseregister;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Stop;
import school.signpost.alert.model.Stopping;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.confidential.Vault;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;

/**
 * Somebody who is asked ends an alert with a reason, and whoever is asked can have it go on after all. The reporter is told
 * who ended it and why in one word; what was written about it is sealed and stands on the timeline.
 */
@Component
public class StopAlert {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final Vault vault;

    StopAlert(CaseDesk desk, CaseGate gate, Ladders ladders, Vault vault) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.vault = vault;
    }

    /** Whether this person could end it as it stands. */
    public boolean mayStop(Viewer.Member viewer, Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING, ACKNOWLEDGED -> mayAnswer(viewer, file);
            case NOBODY_LEFT, PHONED, STOPPED -> false;
        };
    }

    private boolean mayAnswer(Viewer.Member viewer, Case file) {
        return gate.allows(viewer, Permission.ACKNOWLEDGE, file)
                && file.alert()
                        .told(viewer.id())
                        .filter(told -> told.mayAnswer())
                        .isPresent();
    }

    /** The case as it stands then; empty when it is not theirs to end. The same cause twice ends it once. */
    public Optional<Case> stop(Viewer viewer, CaseId id, Because because, String cause) {
        return change(viewer, id, member -> file -> {
                    var stamp = desk.stamp();
                    var decision = Stopping.stop(file.alert(), new Stop(member.id(), because.reason(), stamp.school()));
                    if (decision.alert().equals(file.alert())) {
                        return file;
                    }
                    var sealed = vault.seal(
                            file.place(), Entry.fieldOf(file.timeline().nextSeq()), because.why());
                    var actor = member.id().value();
                    var noted = file.with(new Happened(
                            stamp.school(),
                            actor,
                            Happening.STOPPED,
                            because.reason().name(),
                            sealed,
                            cause));
                    return CaseDecision.apply(noted, decision, actor, stamp);
                })
                .filter(file -> file.alert().status() == Alert.Status.STOPPED);
    }

    /** The case as it stands then; empty when it is not theirs. Where nobody has ended it, it changes nothing. */
    public Optional<Case> resume(Viewer viewer, CaseId id) {
        return change(viewer, id, member -> file -> {
            var stamp = desk.stamp();
            var decision = Stopping.resume(file.alert(), ladders.of(file, stamp.school()), stamp.school());
            return CaseDecision.apply(file, decision, member.id().value(), stamp);
        });
    }

    private Optional<Case> change(Viewer viewer, CaseId id, Decide decide) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        return desk.<Optional<Case>>change(id, file -> {
                    if (!mayAnswer(member, file)) {
                        return new Change<>(file, Optional.empty());
                    }
                    var after = decide.by(member).apply(file);
                    return new Change<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
    }

    /** What somebody's decision does to a case. */
    private interface Decide {
        UnaryOperator<Case> by(Viewer.Member member);
    }

    /** Why, in one word for everybody, and in their own for those who may read the case. */
    public record Because(Stop.Reason reason, ConfidentialText why) {

        @Override
        public String toString() {
            return "Because[" + reason + "]";
        }
    }
}
