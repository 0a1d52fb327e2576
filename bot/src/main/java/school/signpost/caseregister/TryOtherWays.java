package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.schedule.DueWork;

/** Teams has led to no answer in time: the next way is tried as well. */
@Component
class TryOtherWays implements DueWork {

    private static final int AT_A_TIME = 200;

    private final Cases cases;
    private final CaseDesk desk;

    TryOtherWays(Cases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "other-ways";
    }

    @Override
    public Optional<Instant> nextDue() {
        return cases.nextWay();
    }

    /** The desk itself owes what is due whenever a case passes over it. */
    @Override
    public void runDue(Instant now) {
        for (var id : cases.dueForOtherWays(now, AT_A_TIME)) {
            desk.change(id, file -> new Change<>(file, true));
        }
    }
}
