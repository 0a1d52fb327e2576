package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.agreement.ReadTerms;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** The form by which the office records something for one person: who, which agreement, a day, a few words. */
@Component
public class RecordForm {

    /** The staff id of the person. */
    public static final String WHO = "who";

    /** The agreement. */
    public static final String WHICH = "which";

    /** The day on the paper, or until which somebody is excused. */
    public static final String DAY = "day";

    /** Who saw it signed, or why somebody need not sign. */
    public static final String WORDS = "words";

    /** Which of the three buttons it was. */
    public static final String HOW = "how";

    public static final String PAPER = "paper";
    public static final String EXEMPT = "exempt";
    public static final String AGAIN = "again";

    private static final int LONGEST = 500;

    private final Words words;
    private final FormFields fields;
    private final ReadTerms terms;

    RecordForm(Words words, FormFields fields, ReadTerms terms) {
        this.words = words;
        this.fields = fields;
        this.terms = terms;
    }

    public CardModel of(SchoolId school, List<Line> first) {
        var lines = new ArrayList<>(first);
        lines.add(Line.of(words.say("record.text")));
        var agreements = terms.of(school).agreements().stream()
                .map(each -> new Field.Choice(each.title(), each.id().value()))
                .toList();
        return new CardModel.FormDialog(
                words.say("record.title"),
                words.say("record.title"),
                lines,
                List.of(
                        field(WHO, Field.Type.LIST, true, fields.people(school, false)),
                        field(WHICH, Field.Type.LIST, true, agreements),
                        field(DAY, Field.Type.DATE, false, List.of()),
                        field(WORDS, Field.Type.LONG_TEXT, false, List.of())),
                List.of(submit(PAPER).first(), submit(EXEMPT), submit(AGAIN)));
    }

    private Field field(String id, Field.Type type, boolean required, List<Field.Choice> choices) {
        return new Field(id, words.say("record.field." + id), type, null, null, required, choices, LONGEST);
    }

    private Button submit(String how) {
        return Button.submit(words.say("record." + how), Verb.RECORD_SIGNATURE.written(), "")
                .with(HOW, how);
    }
}
