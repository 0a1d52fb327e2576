package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.OwnDuties.SignedText;
import school.signpost.agreement.OwnDuties.ToRead;
import school.signpost.agreement.SendPapers;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.TextChanges;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** A text to read and sign, or not to; what was signed, and the receipt that proves it. */
@Component
public class SignCards {

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

    private final Words words;
    private final DutyLines lines;

    SignCards(Words words, DutyLines lines) {
        this.words = words;
        this.lines = lines;
    }

    /** The whole text, what changed since the version they signed, and the two things that make a signature. */
    public CardModel toSign(SchoolId school, ToRead read, List<Line> first) {
        var agreement = read.item().agreement();
        var shown = new ArrayList<>(first);
        shown.addAll(changes(read));
        read.inForce()
                .text()
                .value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(SignCards::shown)
                .forEach(shown::add);
        shown.add(Line.quiet(words.say(
                "sign.version",
                Map.of(
                        "version",
                        agreement.edition().version(),
                        "day",
                        lines.date(school, agreement.edition().inForce())))));
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
                        Button.dialog(
                                words.say("decline.open"),
                                Verb.DECLINE_AGREEMENT.written(),
                                agreement.id().value())));
    }

    public CardModel toDecline(ToRead read) {
        var reason = new Field(
                REASON, words.say("decline.reason"), Field.Type.LONG_TEXT, null, null, true, List.of(), LONGEST_REASON);
        var title = words.say(
                "decline.title", Map.of("title", read.item().agreement().title()));
        return new CardModel.FormDialog(
                title,
                title,
                List.of(Line.of(words.say("decline.text"))),
                List.of(reason),
                List.of(submit("decline.button", Verb.DECLINE_AGREEMENT, read).first()));
    }

    private Button submit(String key, Verb verb, ToRead read) {
        return Button.submit(
                        words.say(key),
                        verb.written(),
                        read.item().agreement().id().value())
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
        changes.removed()
                .forEach(line -> shown.add(Line.quiet(words.say("sign.removed", Map.of("text", plain(line))))));
        shown.add(Line.strong(words.say("sign.whole")));
        return shown;
    }

    /** Markdown as plain lines: headings stand out, list items have a dot. */
    private static Line shown(String markdown) {
        return markdown.startsWith("#") ? Line.strong(plain(markdown)) : Line.of(plain(markdown));
    }

    private static String plain(String markdown) {
        return markdown.strip()
                .replaceFirst("^#+\\s*", "")
                .replaceFirst("^[-*]\\s+", "\u2022 ")
                .replace("**", "");
    }

    /** The receipt, the text below it, and the button that sends both on paper. */
    public CardModel signed(SignedText signed) {
        var shown = new ArrayList<>(facts(signed.receipt()));
        signed.text()
                .text()
                .value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(SignCards::shown)
                .forEach(shown::add);
        return new CardModel.FormDialog(
                words.say("signed.title"),
                words.say("signed.title"),
                shown,
                List.of(),
                List.of(Button.submit(
                        words.say("signed.send"),
                        Verb.READ_SIGNED.written(),
                        signed.receipt().hash().hex())));
    }

    public String papers(SendPapers.Result result) {
        return switch (result) {
            case SendPapers.Result.OnItsWay ignored -> words.say("papers.on-their-way");
            case SendPapers.Result.NoMail ignored -> words.say("papers.no-mail");
            case SendPapers.Result.NotTheirs ignored -> words.say("not-found");
        };
    }

    private List<Line> facts(Receipt receipt) {
        return Stream.concat(
                        receipt.text().lines().map(Line::quiet),
                        Stream.of(Line.quiet(words.say(
                                "signed.record", Map.of("hash", receipt.hash().hex())))))
                .toList();
    }

    public CardModel receipt(Receipt receipt) {
        return new CardModel.Say(
                words.say("signed.summary"),
                words.say("signed.title"),
                Stream.concat(Stream.of(Line.good(words.say("signed.text"))), facts(receipt).stream())
                        .toList(),
                List.of(Button.dialog(
                        words.say("signed.read"),
                        Verb.READ_SIGNED.written(),
                        receipt.hash().hex())));
    }
}
