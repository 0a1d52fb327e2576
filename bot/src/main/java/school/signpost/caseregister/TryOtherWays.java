package school.signpost.caseregister;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.schedule.DueWork;

/** Teams has led to no answer in time: the next way is tried as well. */
@Component
class TryOtherWays implements DueWork {

    private final DueCases due;
    private final CaseDesk desk;

    TryOtherWays(DueCases due, CaseDesk desk) {
        this.due = due;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "other-ways";
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.next(CaseWork.Due.WAY);
    }

    /** The desk itself owes what is due whenever a case passes over it. */
    @Override
    public void runDue(Instant now) {
        due.each(CaseWork.Due.WAY, now, id -> desk.change(id, file -> new Change<>(file, true)));
    }
}
