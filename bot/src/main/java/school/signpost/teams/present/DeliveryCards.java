package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.Outbox;
import school.signpost.outbox.Undelivered;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;

/** What has not been delivered, for the administrator: technical reasons and no content, no reference, no kind. */
@Component
public class DeliveryCards {

    private final Outbox outbox;
    private final Carriers carriers;
    private final Names names;
    private final Words words;

    DeliveryCards(Outbox outbox, Carriers carriers, Names names, Words words) {
        this.outbox = outbox;
        this.carriers = carriers;
        this.names = names;
        this.words = words;
    }

    /** The caller has asked {@code access}. */
    public CardModel list(SchoolId school) {
        var undelivered = outbox.undelivered(school);
        return undelivered.isEmpty() ? nothing(school) : some(school, undelivered);
    }

    private CardModel nothing(SchoolId school) {
        var lines = new ArrayList<Line>();
        lines.add(Line.quiet(names.ofSchool(school)));
        lines.add(Line.good(words.say("alerts.none")));
        absent().forEach(line -> lines.add(Line.quiet(line)));
        return new CardModel.Say(words.say("alerts.title"), words.say("alerts.title"), lines, List.of());
    }

    private CardModel some(SchoolId school, List<Undelivered> undelivered) {
        var rows = new ArrayList<CardModel.Row>();
        rows.add(new CardModel.Row("", names.ofSchool(school), "", List.of()));
        undelivered.forEach(each -> rows.add(row(school, each)));
        rows.add(new CardModel.Row("", words.say("alerts.some"), words.say("alerts.hint"), List.of()));
        absent().forEach(line -> rows.add(new CardModel.Row("", line, "", List.of())));
        return new CardModel.Rows(
                words.say("alerts.title"),
                words.say("alerts.title"),
                rows,
                List.of(Button.execute(words.say("alerts.resend"), Verb.RESEND_NOTICES.written(), "")
                        .with("school", school.value())));
    }

    private CardModel.Row row(SchoolId school, Undelivered undelivered) {
        var tried = Map.of("attempts", Integer.toString(undelivered.attempts()), "code", undelivered.code());
        return new CardModel.Row(
                words.say(
                        "alerts.row",
                        Map.of(
                                "who",
                                who(school, undelivered.person()),
                                "way",
                                words.say("alerts.way." + undelivered.way().name()))),
                words.say(undelivered.parked() ? "alerts.parked" : "alerts.waiting", tried),
                "",
                List.of());
    }

    private String who(SchoolId school, @Nullable String person) {
        if (person == null) {
            return words.say("alerts.somebody");
        }
        return person.startsWith("mailbox/") ? words.say("alerts.mailbox") : names.of(school, StaffId.of(person));
    }

    private List<String> absent() {
        return carriers.absent().stream()
                .map(way -> words.say("alerts.not-set-up." + way.name()))
                .toList();
    }

    /** How many notices are being sent again. */
    public CardModel resent(int count) {
        return new CardModel.Say(
                words.say("alerts.title"),
                words.say("alerts.title"),
                List.of(Line.of(words.say("alerts.resent", Map.of("count", Integer.toString(count))))),
                List.of());
    }
}
