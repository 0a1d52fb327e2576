package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Acknowledging;
import school.signpost.alert.model.Answer;
import school.signpost.alert.model.Answering;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;

/** A responsible person answers an alert: the only thing that stops it climbing. */
@Component
public class AcknowledgeAlert {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final AddToCase additions;

    AcknowledgeAlert(CaseDesk desk, CaseGate gate, Ladders ladders, AddToCase additions) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.additions = additions;
    }

    /**
     * Answers; with a note where the kind is not restricted (a note could name a child). Whoever was not asked gets {@link
     * Result.NotYours}, the same as for a case that does not exist.
     */
    public Result acknowledge(Viewer viewer, CaseId id, Answer answer, Optional<ConfidentialText> note, String cause) {
        if (!(viewer instanceof Viewer.Member member)) {
            return new Result.NotYours();
        }
        return desk.<Result>change(id, file -> {
                    if (!gate.allows(viewer, Permission.ACKNOWLEDGE, file)) {
                        return new Change<>(file, new Result.NotYours());
                    }
                    if (answer == Answer.COMPANY_TOLD
                            && ladders.companyOf(file, member.id()).isEmpty()) {
                        return new Change<>(file, new Result.NotYours());
                    }
                    var stamp = desk.stamp();
                    var outcome = Answering.acknowledge(
                            file.alert(), member.id(), answer, ladders.of(file, stamp.school()), stamp.school());
                    return switch (outcome) {
                        case Acknowledging.NotAsked ignored -> new Change<>(file, new Result.NotYours());
                        case Acknowledging.AlreadyAnswered ignored -> new Change<>(file, new Result.Already(file));
                        case Acknowledging.Counted counted -> {
                            var noted = note.filter(text -> !file.filing().restricted())
                                    .map(text ->
                                            additions.noted(file, member.id().value(), text, cause, stamp))
                                    .orElse(file);
                            var after = CaseDecision.apply(
                                    noted, counted.decision(), member.id().value(), stamp);
                            yield new Change<>(after, new Result.Counted(after));
                        }
                    };
                })
                .orElseGet(Result.NotYours::new);
    }

    /** What the presser is shown. */
    public sealed interface Result {

        /** It counts; the reporter is told. */
        record Counted(Case file) implements Result {}

        /** It had been answered before. */
        record Already(Case file) implements Result {}

        /** Not asked, not entitled, or no such case. */
        record NotYours() implements Result {}
    }
}
