package school.signpost.teams.present;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.OwnDuties.Item;
import school.signpost.agreement.OwnDuties.Overview;
import school.signpost.agreement.model.TextHash;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** Cards about what somebody owes: the digest of a day, and everything at a glance. */
@Component
public class DutyCards {

    /** The field with the day until which somebody wants peace. */
    public static final String UNTIL = "until";

    private final Words words;
    private final DutyLines lines;
    private final ErrandLines errands;

    DutyCards(Words words, DutyLines lines, ErrandLines errands) {
        this.errands = errands;
        this.words = words;
        this.lines = lines;
    }

    /** The one message of a day; empty when nothing is left to say by the time it leaves. */
    public Optional<CardModel> digest(Viewer viewer, Overview overview) {
        var said = lines.of(viewer, overview, true);
        return said.isEmpty() || !overview.asking()
                ? Optional.empty()
                : Optional.of(new CardModel.Say(
                        words.say("digest.summary"), words.say("digest.title"), said, buttons(viewer, overview, true)));
    }

    public CardModel mine(Viewer viewer, Overview overview) {
        var said = lines.of(viewer, overview, false);
        var shown = said.isEmpty() ? List.of(Line.of(words.say("duties.nothing"))) : said;
        return new CardModel.Say(
                words.say("duties.title"), words.say("duties.title"), shown, buttons(viewer, overview, false));
    }

    /** The days on which somebody may ask to hear of it again. */
    public CardModel putOff(SchoolId school, List<LocalDate> days) {
        var choices = days.stream()
                .map(day -> new Field.Choice(
                        words.say("put-off.day", Map.of("weekday", weekday(day), "day", date(school, day))),
                        day.toString()))
                .toList();
        return new CardModel.FormDialog(
                words.say("put-off.title"),
                words.say("put-off.title"),
                List.of(Line.of(words.say("put-off.text"))),
                List.of(new Field(UNTIL, words.say("put-off.until"), Field.Type.CHOICE, null, null, true, choices, 0)),
                List.of(Button.submit(words.say("put-off.send"), Verb.PUT_OFF.written(), "")
                        .first()));
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public String date(SchoolId school, LocalDate day) {
        return lines.date(school, day);
    }

    private List<Button> buttons(Viewer viewer, Overview overview, boolean onlyOwed) {
        var buttons = new ArrayList<Button>();
        overview.items().stream()
                .filter(item -> onlyOwed ? lines.isOwed(item) : lines.maySign(item))
                .map(item -> Button.dialog(
                        words.say("sign.open", Map.of("title", item.agreement().title())),
                        Verb.SIGN_AGREEMENT.written(),
                        item.agreement().id().value()))
                .forEach(buttons::add);
        if (!onlyOwed) {
            overview.items().stream().flatMap(item -> lastSigned(item).stream()).forEach(buttons::add);
        }
        ErrandList.tasks(overview.errands()).stream()
                .flatMap(each -> errands.button(viewer, each).stream())
                .forEach(buttons::add);
        if (isPasswordOwed(overview)) {
            buttons.add(Button.execute(words.say("password.changed"), Verb.CHANGED_PASSWORD.written(), ""));
        }
        if (onlyOwed && lines.mayPutOff(viewer.school())) {
            buttons.add(Button.dialog(words.say("put-off.button"), Verb.PUT_OFF.written(), ""));
        }
        return buttons;
    }

    private Optional<Button> lastSigned(Item item) {
        var label =
                words.say("signed.read-again", Map.of("title", item.agreement().title()));
        return item.standing().given().map(signature -> readSigned(label, signature.record()));
    }

    private Button readSigned(String label, TextHash record) {
        return Button.dialog(label, Verb.READ_SIGNED.written(), record.hex());
    }

    private static boolean isPasswordOwed(Overview overview) {
        var standing = overview.password();
        return standing instanceof PasswordStanding.DueSoon
                || standing instanceof PasswordStanding.Expired
                || standing instanceof PasswordStanding.Temporary
                || standing instanceof PasswordStanding.Compromised;
    }
}
