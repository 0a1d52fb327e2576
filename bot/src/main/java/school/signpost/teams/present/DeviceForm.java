package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Field.Choice;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.equipment.model.Disposal;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** The form by which somebody records what becomes of a device; what a disposal needs besides is asked only for one. */
@Component
public class DeviceForm {

    public static final String ASSET = "asset";
    public static final String WHAT = "what";
    public static final String SERIAL = "serial";
    public static final String WHO = "who";
    public static final String DAY = "day";
    public static final String AUTHORISED = "authorised";
    public static final String LICENCES = "licences";
    public static final String DATA = "data";
    public static final String GOES = "goes";
    public static final String RECIPIENT = "recipient";
    public static final String SAFETY = "safety";

    /** Which of the buttons it was. */
    public static final String HOW = "how";

    public static final String ISSUED = "issued";
    public static final String RETURNED = "returned";
    public static final String DISPOSED = "disposed";

    private static final int SHORT = 100;

    private final Words words;
    private final FormFields fields;

    DeviceForm(Words words, FormFields fields) {
        this.words = words;
        this.fields = fields;
    }

    public CardModel of(SchoolId school, Map<String, String> said, List<Line> first) {
        var form = new FilledIn(words, "device", said);
        var asked = List.of(
                form.line(ASSET, SHORT),
                form.list(WHO, false, fields.peopleNotGone(school)),
                form.day(DAY),
                form.line(WHAT, SHORT),
                form.line(SERIAL, SHORT));
        return dialog(first, asked, "device.text", List.of(ISSUED, RETURNED, DISPOSED));
    }

    /** What a record of a disposal holds. */
    public CardModel disposal(Map<String, String> said, List<Line> first) {
        var form = new FilledIn(words, "device", said);
        var asked = List.of(
                form.line(ASSET, SHORT),
                form.day(DAY),
                form.line(AUTHORISED, SHORT),
                form.choice(LICENCES, List.of(new Choice(words.say("disposal.licences.yes"), "yes"))),
                form.choice(DATA, choices("disposal.data.", Disposal.Erasure.values())),
                form.choice(GOES, choices("disposal.how.", Disposal.How.values())),
                form.line(RECIPIENT, SHORT),
                form.choice(SAFETY, List.of(new Choice(words.say("disposal.safety.yes"), "yes"))));
        return dialog(first, asked, "disposal.text", List.of(DISPOSED));
    }

    private List<Choice> choices(String key, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Choice(words.say(key + value.name()), value.name()))
                .toList();
    }

    private CardModel dialog(List<Line> first, List<Field> asked, String text, List<String> hows) {
        var lines = new ArrayList<>(first);
        lines.add(Line.of(words.say(text)));
        var title = words.say("device.title");
        return new CardModel.FormDialog(
                title, title, lines, asked, hows.stream().map(this::submit).toList());
    }

    private Button submit(String how) {
        var button = Button.submit(words.say("device." + how + ".button"), Verb.RECORD_DEVICE.written(), "")
                .with(HOW, how)
                .withForm();
        return how.equals(ISSUED) ? button.first() : button;
    }
}
