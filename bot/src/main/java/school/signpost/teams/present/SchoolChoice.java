package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.incident.HearSentence;
import school.signpost.policy.Policies;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** "Which school is this about?", asked of somebody of several schools, once per report. */
@Component
public class SchoolChoice {

    /** More buttons than this do not fit a phone; then there is a list to choose from. */
    private static final int MOST_BUTTONS = 5;

    private final Words words;
    private final Policies policies;
    private final Preface preface;

    SchoolChoice(Words words, Policies policies, Preface preface) {
        this.words = words;
        this.policies = policies;
        this.preface = preface;
    }

    /** What comes before anything else is said for each school: nobody has to choose before they can phone. */
    public CardModel ask(HearSentence.Held held, List<SchoolId> schools) {
        var lines = new ArrayList<Line>();
        schools.stream()
                .flatMap(school -> preface.alarm(school, held.alarm()).stream())
                .distinct()
                .forEach(lines::add);
        return schools.size() > MOST_BUTTONS ? list(held, schools, lines) : buttons(held, schools, lines);
    }

    private CardModel buttons(HearSentence.Held held, List<SchoolId> schools, List<Line> lines) {
        lines.add(Line.of(words.say("school.which")));
        var buttons = new ArrayList<>(choices(held.draft(), schools));
        buttons.add(cancel(held.draft()));
        return new CardModel.Say(words.say("school.which"), words.say("school.which.title"), lines, buttons);
    }

    /** One button per school. */
    public List<Button> choices(CaseId draft, List<SchoolId> schools) {
        return schools.stream()
                .map(school -> choose(draft, name(school)).with("school", school.value()))
                .toList();
    }

    private CardModel list(HearSentence.Held held, List<SchoolId> schools, List<Line> lines) {
        var options = schools.stream()
                .map(school -> new Field.Choice(name(school), school.value()))
                .toList();
        var field = new Field("school", words.say("school.which"), Field.Type.LIST, null, null, true, options, 0);
        return new CardModel.ReportForm(
                words.say("school.which"),
                words.say("school.which.title"),
                lines,
                List.of(),
                null,
                null,
                List.of(field),
                null,
                List.of(choose(held.draft(), words.say("school.go-on")).first(), cancel(held.draft())));
    }

    private static Button choose(CaseId draft, String label) {
        return Button.execute(label, Verb.CHOOSE_SCHOOL.written(), draft.value());
    }

    private Button cancel(CaseId draft) {
        return Button.execute(words.say("report.cancel"), Verb.CANCEL_REPORT.written(), draft.value());
    }

    private String name(SchoolId school) {
        return policies.current(school).policy().school().name();
    }
}
