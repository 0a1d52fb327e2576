package school.signpost.teams.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.caseregister.AssessCase;
import school.signpost.caseregister.AssessCase.Judgement;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.ReadCase;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.model.Sequel.Assessment;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ToBeDone;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Whoever deals with a case puts on record how serious it is, from inside the dialog that shows it. */
@Component
class AssessDialog implements Action.InDialog {

    private static final String JUDGEMENT = "judgement";
    private static final String WHY = "why";

    private final AssessCase assessing;
    private final ReadCase reading;
    private final PlainCards plain;

    AssessDialog(AssessCase assessing, ReadCase reading, PlainCards plain) {
        this.assessing = assessing;
        this.reading = reading;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.ASSESS_CASE);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return form(visit);
    }

    /** From the case's dialog nothing is chosen yet; from this one's own form something is. */
    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var chosen = visit.value(JUDGEMENT);
        if (chosen.isBlank()) {
            return form(visit);
        }
        var why = visit.value(WHY);
        var judgement = new Judgement(chosen, Written.text(why, FormCheck.LONGEST));
        var file = assessing.find(visit.viewer(), visit.caseId());
        boolean recorded = assessing.assess(
                visit.viewer(), visit.caseId(), judgement, visit.in().activityId());
        return new InvokeReply.Message(
                recorded && file.isPresent()
                        ? plain.say(
                                "assess.done",
                                Map.of("reference", file.get().reference().toString()))
                        : plain.notFound());
    }

    private InvokeReply form(Visit visit) {
        return assessing
                .find(visit.viewer(), visit.caseId())
                .flatMap(file -> asked(visit, file))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private Optional<InvokeReply> asked(Visit visit, Case file) {
        return assessing.asked(visit.viewer(), file).map(assessment -> {
            var title = plain.say("assess.title");
            var send = Button.submit(
                            plain.say("add.button"),
                            Verb.ASSESS_CASE.written(),
                            file.id().value())
                    .first();
            return plain.dialog(
                    file.reference().toString(),
                    new CardModel.FormDialog(
                            title, title, lines(visit, assessment), fields(assessment), List.of(send)));
        });
    }

    private List<Line> lines(Visit visit, Assessment assessment) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(plain.say("assess.text")));
        var help = assessment.help();
        if (help != null) {
            lines.add(Line.of(help));
        }
        Viewer viewer = visit.viewer();
        reading.read(viewer, visit.caseId())
                .flatMap(ToBeDone::judged)
                .ifPresent(option -> lines.add(Line.strong(plain.say("assess.so-far", Map.of("option", option)))));
        return lines;
    }

    private List<Field> fields(Assessment assessment) {
        var choices = assessment.options().stream()
                .map(option -> new Field.Choice(option, option))
                .toList();
        return List.of(
                new Field(JUDGEMENT, assessment.ask(), Field.Type.CHOICE, null, null, true, choices, 0),
                new Field(
                        WHY,
                        plain.say("assess.why"),
                        Field.Type.LONG_TEXT,
                        null,
                        null,
                        false,
                        List.of(),
                        FormCheck.LONGEST));
    }
}
