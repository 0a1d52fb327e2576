package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.AskEverybody.Missing;
import school.signpost.agreement.AskEverybody.Progress;
import school.signpost.agreement.OwnDuties.Overview;
import school.signpost.agreement.OwnDuties.ToRead;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.Standing;
import school.signpost.agreement.model.TextChanges;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolTimes;

/** Cards about what people owe: their digest, everything at a glance, the text to sign, the receipt, the office's list. */
@Component
public class DutyCards {

    /** The field in which a person types their full name. */
    public static final String NAME = "name";

    /** The field of "I have read and agree". */
    public static final String AGREE = "agree";

    /** The hash of the text that was shown. */
    public static final String TEXT = "text";

    /** Why somebody will not sign. */
    public static final String REASON = "reason";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHOWN = 25;

    private final Words words;
    private final DutyLines lines;

    DutyCards(Words words, DutyLines lines) {
        this.words = words;
        this.lines = lines;
    }

    /** The one message of a day; empty when nothing is left to say by the time it leaves. */
    public Optional<CardModel> digest(Viewer viewer, Overview overview) {
        var said = lines.of(viewer, overview, true);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new CardModel.Say(
                        words.say("digest.summary"), words.say("digest.title"), said, buttons(overview, true)));
    }

    public CardModel mine(Viewer viewer, Overview overview) {
        var said = lines.of(viewer, overview, false);
        var shown = said.isEmpty() ? List.of(Line.of(words.say("duties.nothing"))) : said;
        return new CardModel.Say(words.say("duties.title"), words.say("duties.title"), shown, buttons(overview, false));
    }

    private List<Button> buttons(Overview overview, boolean onlyOwed) {
        var buttons = new ArrayList<Button>();
        overview.items().stream()
                .filter(item -> onlyOwed ? lines.isOwed(item) : lines.maySign(item))
                .map(item -> Button.dialog(
                        words.say("sign.open", Map.of("title", item.agreement().title())),
                        Verb.SIGN_AGREEMENT.written(),
                        item.agreement().id().value()))
                .forEach(buttons::add);
        if (isPasswordOwed(overview)) {
            buttons.add(Button.execute(words.say("password.changed"), Verb.CHANGED_PASSWORD.written(), ""));
        }
        if (onlyOwed) {
            buttons.add(Button.execute(words.say("put-off.button"), Verb.PUT_OFF.written(), ""));
        }
        return buttons;
    }

    private static boolean isPasswordOwed(Overview overview) {
        var standing = overview.password();
        return standing instanceof PasswordStanding.DueSoon
                || standing instanceof PasswordStanding.Expired
                || standing instanceof PasswordStanding.Compromised;
    }

    /** The whole text, what changed since the version they signed, and the two things that make a signature. */
    public CardModel toSign(SchoolId school, ToRead read, List<Line> first) {
        var agreement = read.item().agreement();
        var shown = new ArrayList<>(first);
        shown.addAll(changes(read));
        read.inForce().text().value().lines().filter(line -> !line.isBlank()).map(DutyCards::shown).forEach(shown::add);
        shown.add(Line.quiet(words.say(
                "sign.version", Map.of("version", agreement.edition().version(), "day", lines.date(school, agreement.edition().inForce())))));
        if (!lines.maySign(read.item())) {
            return new CardModel.FormDialog(agreement.title(), agreement.title(), shown, List.of(), List.of());
        }
        var name = new Field(NAME, words.say("sign.name"), Field.Type.TEXT, null, null, true, List.of(), LONGEST_NAME);
        var agree = new Field(
                AGREE,
                words.say("sign.agree.label"),
                Field.Type.CHOICE,
                null,
                null,
                true,
                List.of(new Field.Choice(words.say("sign.agree"), "yes")),
                0);
        return new CardModel.FormDialog(
                agreement.title(),
                agreement.title(),
                shown,
                List.of(name, agree),
                List.of(
                        submit("sign.button", Verb.SIGN_AGREEMENT, read).first(),
                        Button.dialog(words.say("decline.open"), Verb.DECLINE_AGREEMENT.written(), agreement.id().value())));
    }

    public CardModel toDecline(ToRead read) {
        var reason = new Field(
                REASON, words.say("decline.reason"), Field.Type.LONG_TEXT, null, null, true, List.of(), LONGEST_REASON);
        return new CardModel.FormDialog(
                read.item().agreement().title(),
                words.say("decline.title", Map.of("title", read.item().agreement().title())),
                List.of(Line.of(words.say("decline.text"))),
                List.of(reason),
                List.of(submit("decline.button", Verb.DECLINE_AGREEMENT, read).first()));
    }

    private Button submit(String key, Verb verb, ToRead read) {
        return Button.submit(words.say(key), verb.written(), read.item().agreement().id().value())
                .with(TEXT, read.inForce().text().hash().hex());
    }

    private List<Line> changes(ToRead read) {
        var before = read.signedBefore();
        if (before == null) {
            return List.of();
        }
        var changes = TextChanges.between(before.text(), read.inForce().text());
        var shown = new ArrayList<Line>();
        shown.add(Line.strong(words.say("sign.changed", Map.of("version", before.version()))));
        changes.added().forEach(line -> shown.add(Line.good(words.say("sign.added", Map.of("text", plain(line))))));
        changes.removed().forEach(line -> shown.add(Line.quiet(words.say("sign.removed", Map.of("text", plain(line))))));
        shown.add(Line.strong(words.say("sign.whole")));
        return shown;
    }

    /** Markdown as plain lines: headings stand out, list items have a dot. */
    private static Line shown(String markdown) {
        return markdown.startsWith("#") ? Line.strong(plain(markdown)) : Line.of(plain(markdown));
    }

    private static String plain(String markdown) {
        return markdown.strip().replaceFirst("^#+\\s*", "").replaceFirst("^[-*]\\s+", "\u2022 ").replace("**", "");
    }

    public CardModel receipt(Receipt receipt) {
        return new CardModel.Say(
                words.say("signed.summary"),
                words.say("signed.title"),
                Stream.concat(
                                Stream.of(Line.good(words.say("signed.text"))),
                                Stream.concat(
                                        receipt.text().lines().map(Line::quiet),
                                        Stream.of(Line.quiet(words.say(
                                                "signed.record", Map.of("hash", receipt.hash().hex()))))))
                        .toList(),
                List.of());
    }

    public CardModel progress(SchoolId school, Progress progress) {
        var shown = new ArrayList<Line>();
        var times = new SchoolTimes(lines.zone(school));
        shown.add(Line.strong(words.say(
                progress.running() ? "progress.running" : "progress.not-running",
                Map.of(
                        "people", Integer.toString(progress.people()),
                        "first", times.moment(progress.first(), progress.now())))));
        progress.missing().stream().limit(MOST_SHOWN).map(each -> Line.of(missing(school, each))).forEach(shown::add);
        if (progress.missing().size() > MOST_SHOWN) {
            shown.add(Line.quiet(words.say(
                    "progress.more", Map.of("count", Integer.toString(progress.missing().size() - MOST_SHOWN)))));
        }
        var button = progress.running()
                ? Button.execute(words.say("progress.pause"), Verb.PAUSE_ASKING.written(), "")
                : Button.execute(words.say("progress.start"), Verb.START_ASKING.written(), "").first();
        return new CardModel.Say(words.say("progress.title"), words.say("progress.title"), shown, List.of(button));
    }

    private String missing(SchoolId school, Missing missing) {
        var key =
                switch (missing.standing()) {
                    case Standing.Overdue ignored -> "progress.overdue";
                    case Standing.Declined ignored -> "progress.declined";
                    case Standing.OutOfDate ignored -> "progress.out-of-date";
                    case Standing.Due ignored -> "progress.due";
                    case Standing.Reminded ignored -> "progress.reminded";
                    case Standing.NotDue ignored -> "progress.due";
                    case Standing.Signed ignored -> "progress.due";
                    case Standing.Exempt ignored -> "progress.due";
                    case Standing.Left ignored -> "progress.due";
                };
        return words.say(
                key, Map.of("name", missing.who().name(), "title", missing.agreement().title()));
    }
}
