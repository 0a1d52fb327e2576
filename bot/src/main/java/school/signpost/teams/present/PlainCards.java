package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Cards;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;

/** Welcome, help, pupils, refusals: cards and sentences that belong to no report. */
@Component
public class PlainCards {

    private final Words words;
    private final Cards cards;
    private final Phones phones;
    private final Danger danger;
    private final Policies policies;

    PlainCards(Words words, Cards cards, Phones phones, Danger danger, Policies policies) {
        this.words = words;
        this.cards = cards;
        this.phones = phones;
        this.danger = danger;
        this.policies = policies;
    }

    public OutgoingMessage welcome(SchoolId school) {
        var name = policies.current(school).policy().school().name();
        return message(new CardModel.Say(
                words.say("welcome.title"),
                words.say("welcome.title"),
                List.of(
                        Line.of(words.say("welcome.text", Map.of("school", name))),
                        Line.of(words.say("welcome.examples")),
                        Line.danger(danger.line(school))),
                List.of(
                        Button.execute(words.say("help.button"), Verb.HELP.written(), ""),
                        Button.execute(words.say("mine.title"), Verb.MY_REPORTS.written(), ""))));
    }

    public CardModel help(SchoolId school) {
        return new CardModel.Say(
                words.say("help.title"),
                words.say("help.title"),
                List.of(
                        Line.of(words.say("help.report")),
                        Line.of(words.say("help.ask")),
                        Line.of(words.say("help.follow")),
                        Line.of(words.say("help.add")),
                        Line.of(words.say("help.cancel")),
                        Line.of(words.say("help.evidence")),
                        Line.quiet(words.say("help.confidential")),
                        Line.danger(danger.line(school))),
                List.of(
                        Button.execute(words.say("mine.title"), Verb.MY_REPORTS.written(), ""),
                        Button.execute(words.say("contacts.title"), Verb.CONTACTS.written(), "")));
    }

    /** What somebody known as a pupil gets, whatever they write or press. */
    public String pupil(SchoolId school) {
        return words.say("pupil", Map.of("emergency", phones.emergency(school)));
    }

    /** The store did not take it: said plainly, with whom to phone. */
    public String notStored(SchoolId school) {
        return words.say(
                "not-stored",
                Map.of(
                        "phone",
                        phones.of(school, List.of()).orElseGet(() -> words.say("phone.school-office")),
                        "emergency",
                        phones.emergency(school)));
    }

    /** The one answer to a reference that does not exist, is not theirs, or is hidden from them. */
    public String notFound() {
        return words.say("not-found");
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }

    /** A card that only says that something was done. */
    public CardModel done(String title, String text) {
        return new CardModel.Say(words.say(title), words.say(title), List.of(Line.of(words.say(text))), List.of());
    }

    public OutgoingMessage message(CardModel card) {
        return OutgoingMessage.card(cards.draw(card), card.summary());
    }

    public InvokeReply reply(CardModel card) {
        return new InvokeReply.Card(cards.draw(card));
    }

    public InvokeReply dialog(String title, CardModel card) {
        return new InvokeReply.Dialog(title, cards.draw(card));
    }

    /** A card where there is something to show, the identical refusal where there is not. */
    public InvokeReply replyOrNotFound(Optional<CardModel> card) {
        return card.map(this::reply).orElseGet(() -> new InvokeReply.Message(notFound()));
    }
}
