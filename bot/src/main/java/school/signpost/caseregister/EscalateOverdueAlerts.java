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

    private static final int AT_A_TIME = 200;

    private final Cases cases;
    private final CaseDesk desk;
    private final Ladders ladders;
    private final OwedBesides besides;

    EscalateOverdueAlerts(Cases cases, CaseDesk desk, Ladders ladders, OwedBesides besides) {
        this.cases = cases;
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
        return cases.nextClimb();
    }

    @Override
    public void runDue(Instant now) {
        for (var id : cases.dueToClimb(now, AT_A_TIME)) {
            desk.change(id, file -> {
                var stamp = desk.stamp();
                var decision = EscalationLadder.climb(file.alert(), ladders.of(file, now), now);
                var after = CaseDecision.apply(file, decision, Happened.SIGNPOST, stamp);
                return new Change<>(besides.with(after, stamp), true);
            });
        }
    }
}
