package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.EscalationLadder;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.schedule.DueWork;

/** Climbs every alert that nobody has answered in time. Safeguarding does not sleep: no quiet hours here. */
@Component
class EscalateOverdueAlerts implements DueWork {

    private final DueCases due;
    private final CaseDesk desk;
    private final Ladders ladders;
    private final OwedBesides besides;

    EscalateOverdueAlerts(DueCases due, CaseDesk desk, Ladders ladders, OwedBesides besides) {
        this.due = due;
        this.desk = desk;
        this.ladders = ladders;
        this.besides = besides;
    }

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.next(CaseWork.Due.CLIMB);
    }

    @Override
    public void runDue(Instant now) {
        due.each(
                CaseWork.Due.CLIMB,
                now,
                id -> desk.change(id, file -> {
                    var stamp = desk.stamp();
                    var decision = EscalationLadder.climb(file.alert(), ladders.of(file, now), now);
                    var after = CaseDecision.apply(file, decision, Happened.SIGNPOST, stamp);
                    return new Change<>(besides.with(after, stamp), true);
                }));
    }
}
