package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Chasing;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.schedule.DueWork;

/** Asks whoever answered whether it is still with them; when they never say, the next people are told. */
@Component
class ChaseOwners implements DueWork {

    private final DueCases due;
    private final CaseDesk desk;
    private final Ladders ladders;
    private final WatchOwners watch;
    private final OwedBesides besides;

    ChaseOwners(DueCases due, CaseDesk desk, Ladders ladders, WatchOwners watch, OwedBesides besides) {
        this.due = due;
        this.desk = desk;
        this.ladders = ladders;
        this.watch = watch;
        this.besides = besides;
    }

    @Override
    public String name() {
        return "chasers";
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.next(CaseWork.Due.CHASE);
    }

    @Override
    public void runDue(Instant now) {
        due.each(CaseWork.Due.CHASE, now, id -> desk.change(id, file -> new Change<>(chased(file, now), true)));
    }

    private Case chased(Case file, Instant now) {
        var pace = watch.paceOf(file);
        if (pace.isEmpty()) {
            return file.with(Chasing.forget(file.alert()));
        }
        var stamp = desk.stamp();
        var decision = Chasing.chase(file.alert(), ladders.of(file, now), pace.get(), now);
        return besides.with(CaseDecision.apply(file, decision, Happened.SIGNPOST, stamp), stamp);
    }
}
