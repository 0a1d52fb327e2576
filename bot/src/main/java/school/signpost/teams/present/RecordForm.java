package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.ReadTerms;
import school.signpost.agreement.Signatory;
import school.signpost.agreement.model.Agreement;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Field.Choice;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/**
 * The forms by which the office records something: for one person of the staff list, for one pupil, or for many from a
 * spreadsheet. What was filled in already stays there when a form is shown again.
 */
@Component
public class RecordForm {

    /** The person, or the pupil: an id, or a pupil's name as it was typed. */
    public static final String WHO = "who";

    /** The agreement. */
    public static final String WHICH = "which";

    /** Whether the parent signed, the pupil, or both. */
    public static final String BY = "by";

    /** The parent's name. */
    public static final String PARENT = "parent";

    /** The day on the paper, or until which somebody is excused. */
    public static final String DAY = "day";

    /** Who saw it signed, or why somebody need not sign. */
    public static final String WORDS = "words";

    /** The version on the paper. */
    public static final String VERSION = "version";

    /** Rows of a spreadsheet. */
    public static final String ROWS = "rows";

    /** Which of the buttons it was. */
    public static final String HOW = "how";

    public static final String PAPER = "paper";
    public static final String EXEMPT = "exempt";
    public static final String DECLINED = "declined";
    public static final String AGAIN = "again";
    public static final String CHECK = "check";

    /** What the rows were when their preview was shown. */
    public static final String SHOWN = "shown";

    private static final int LONGEST = 500;
    private static final int LONGEST_ROWS = 20_000;

    private final Words words;
    private final FormFields fields;
    private final ReadTerms terms;

    RecordForm(Words words, FormFields fields, ReadTerms terms) {
        this.words = words;
        this.fields = fields;
        this.terms = terms;
    }

    public CardModel person(SchoolId school, Map<String, String> said, List<Line> first) {
        var form = new FilledIn(words, "record", said);
        return dialog(
                "record",
                first,
                List.of(
                        form.list(WHO, true, fields.peopleNotGone(school)),
                        form.list(WHICH, true, agreements(school, false)),
                        form.day(DAY),
                        form.text(WORDS, LONGEST),
                        form.line(VERSION, LONGEST)),
                submits(Verb.RECORD_SIGNATURE));
    }

    /** {@code twins} are those among whom to choose where a name is not enough. */
    public CardModel pupil(SchoolId school, Map<String, String> said, List<Line> first, List<Signatory.OfPupil> twins) {
        var form = new FilledIn(words, "pupil", said);
        var who = twins.isEmpty()
                ? form.line(WHO, LONGEST)
                : form.list(WHO, true, twins.stream().map(this::twin).toList());
        return dialog(
                "pupil",
                first,
                List.of(
                        who,
                        form.list(WHICH, true, agreements(school, true)),
                        form.choice(BY, signers()),
                        form.line(PARENT, LONGEST),
                        form.day(DAY),
                        form.text(WORDS, LONGEST),
                        form.line(VERSION, LONGEST)),
                submits(Verb.RECORD_PUPIL));
    }

    private Choice twin(Signatory.OfPupil pupil) {
        return new Choice(
                words.say(
                        "pupil.twin",
                        Map.of("name", pupil.name(), "class", pupil.pupil().schoolClass())),
                pupil.key().value());
    }

    public CardModel sheet(SchoolId school, Map<String, String> said, List<Line> first, List<Button> more) {
        var form = new FilledIn(words, "sheet", said);
        var all = Stream.concat(agreements(school, true).stream(), agreements(school, false).stream());
        var buttons = new ArrayList<>(more);
        buttons.add(Button.submit(words.say("sheet.check"), Verb.RECORD_SHEET.written(), "")
                .with(HOW, CHECK));
        return dialog(
                "sheet",
                first,
                List.of(
                        form.text(ROWS, LONGEST_ROWS),
                        form.list(WHICH, false, all.toList()),
                        form.day(DAY),
                        form.choice(BY, signers()),
                        form.line(WORDS, LONGEST)),
                buttons);
    }

    private CardModel dialog(String which, List<Line> first, List<Field> asked, List<Button> buttons) {
        var lines = new ArrayList<>(first);
        lines.add(Line.of(words.say(which + ".text")));
        var title = words.say(which + ".title");
        return new CardModel.FormDialog(title, title, lines, asked, buttons);
    }

    private List<Choice> agreements(SchoolId school, boolean ofPupils) {
        return terms.of(school).agreements(ofPupils).stream()
                .map(RecordForm::choice)
                .toList();
    }

    private static Choice choice(Agreement agreement) {
        return new Choice(agreement.title(), agreement.id().value());
    }

    private List<Choice> signers() {
        return Stream.of(Signer.PARENT.name(), Signer.PUPIL.name(), Signer.BOTH)
                .map(each -> new Choice(words.say("pupil.by." + each), each))
                .toList();
    }

    private List<Button> submits(Verb verb) {
        return Stream.of(PAPER, EXEMPT, DECLINED, AGAIN)
                .map(how -> {
                    var button = Button.submit(words.say("record." + how), verb.written(), "")
                            .with(HOW, how)
                            .withForm();
                    return how.equals(PAPER) ? button.first() : button;
                })
                .toList();
    }
}
