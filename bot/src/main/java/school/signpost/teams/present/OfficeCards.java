package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.agreement.AskEverybody.Preview;
import school.signpost.agreement.AskEverybody.Reminders;
import school.signpost.agreement.Campaign;
import school.signpost.agreement.SeeProgress.Missing;
import school.signpost.agreement.SeeProgress.Progress;
import school.signpost.agreement.SeeProgress.Row;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolTimes;

/** What the office sees: how far each agreement has come, whose signature is missing, and what starting would bring. */
@Component
public class OfficeCards {

    private static final int MOST_SHOWN = 25;
    private static final int DAYS_SHOWN = 5;

    private final Words words;
    private final DutyLines lines;
    private final PupilLines pupils;

    OfficeCards(Words words, DutyLines lines, PupilLines pupils) {
        this.pupils = pupils;
        this.words = words;
        this.lines = lines;
    }

    public CardModel progress(SchoolId school, Progress progress) {
        var shown = new ArrayList<Line>();
        shown.add(Line.strong(words.say("progress." + progress.campaign().state())));
        progress.rows().stream().map(this::row).map(Line::of).forEach(shown::add);
        progress.missing().stream().limit(MOST_SHOWN).map(this::missing).forEach(shown::add);
        if (progress.missing().size() > MOST_SHOWN) {
            shown.add(Line.quiet(words.say(
                    "progress.more", Map.of("count", count(progress.missing().size() - MOST_SHOWN)))));
        }
        shown.addAll(pupils.of(progress.classes()));
        return new CardModel.Say(words.say("progress.title"), words.say("progress.title"), shown, buttons(progress));
    }

    private List<Button> buttons(Progress progress) {
        var campaign = progress.campaign();
        var buttons = new ArrayList<Button>();
        if (campaign.running()) {
            buttons.add(execute("remind.now", Verb.REMIND_NOW));
            buttons.add(execute("progress.pause", Verb.PAUSE_ASKING));
        } else {
            var start = campaign.state() == Campaign.State.PAUSED ? "progress.go-on" : "progress.start";
            buttons.add(Button.dialog(words.say(start), Verb.START_ASKING.written(), "")
                    .first());
        }
        if (campaign.running() || campaign.state() == Campaign.State.PAUSED) {
            buttons.add(execute("progress.stop", Verb.STOP_ASKING));
        }
        buttons.add(Button.dialog(words.say("record.title"), Verb.RECORD_SIGNATURE.written(), ""));
        if (progress.rows().stream().anyMatch(row -> row.agreement().isForPupils())) {
            buttons.add(Button.dialog(words.say("pupil.record"), Verb.RECORD_PUPIL.written(), ""));
        }
        buttons.add(Button.dialog(words.say("sheet.title"), Verb.RECORD_SHEET.written(), ""));
        buttons.add(execute("matrix.send", Verb.SEND_MATRIX));
        return buttons;
    }

    private Button execute(String key, Verb verb) {
        return Button.execute(words.say(key), verb.written(), "");
    }

    private String row(Row row) {
        var tally = row.tally();
        return words.say(
                "progress.row",
                Map.of(
                        "title", row.agreement().title(),
                        "signed", count(tally.signed()),
                        "people", count(tally.people()),
                        "waiting", count(tally.waiting()),
                        "overdue", count(tally.overdue()),
                        "declined", count(tally.declined()),
                        "exempt", count(tally.exempt())));
    }

    private Line missing(Missing missing) {
        return Line.of(words.say(
                "progress." + missing.gap(),
                Map.of(
                        "name", missing.who().name(),
                        "title", missing.agreement().title())));
    }

    /** What starting would bring, and the button that starts it. */
    public CardModel preview(SchoolId school, Preview preview) {
        var messages = preview.forecast().messages();
        var shown = new ArrayList<Line>();
        if (messages.isEmpty()) {
            shown.add(Line.strong(words.say("preview.nobody")));
        } else {
            var moment = new SchoolTimes(lines.zone(school)).moment(preview.first(), preview.now());
            int people = messages.values().iterator().next();
            shown.add(Line.strong(words.say(
                    people == 1 ? "preview.first.one" : "preview.first",
                    Map.of("people", count(people), "first", moment))));
            shown.add(Line.of(words.say("preview.then")));
            messages.entrySet().stream()
                    .skip(1)
                    .limit(DAYS_SHOWN)
                    .map(each -> Line.of(words.say(
                            each.getValue() == 1 ? "preview.day.one" : "preview.day",
                            Map.of("day", lines.date(school, each.getKey()), "people", count(each.getValue())))))
                    .forEach(shown::add);
        }
        shown.add(Line.quiet(words.say("preview.rules")));
        return new CardModel.FormDialog(
                words.say("preview.title"),
                words.say("preview.title"),
                shown,
                List.of(),
                List.of(Button.submit(words.say("preview.start"), Verb.START_ASKING.written(), "")
                        .first()));
    }

    public String reminders(SchoolId school, Reminders reminders) {
        return switch (reminders) {
            case Reminders.NobodyIsAsked ignored -> words.say("remind.nobody-is-asked");
            case Reminders.Leaving leaving ->
                words.say(
                        "remind.leaving",
                        Map.of(
                                "people", count(leaving.people()),
                                "first", new SchoolTimes(lines.zone(school)).moment(leaving.first(), leaving.now()),
                                "heard", count(leaving.heardToday()),
                                "snoozed", count(leaving.snoozed())));
        };
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
