package school.signpost.teams.present;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field.Choice;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.suspension.AccountTask;
import school.signpost.suspension.SeeSuspensions.Seen;
import school.signpost.suspension.Suspension;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** What is shown of suspensions. What stays in the chat says nothing; names are in dialogs, which do not stay. */
@Component
public class SuspensionCards {

    /** The person, or the suspension. */
    public static final String WHO = "who";

    /** The day from which they are back. */
    public static final String DAY = "day";

    /** What was seen of the account. */
    public static final String NOTE = "note";

    /** Which of the two things that can be done about an account. */
    public static final String WHAT = "what";

    private static final int LONGEST = 500;

    private final Words words;
    private final FormFields fields;
    private final Names names;
    private final Policies policies;
    private final SchoolClock clock;

    SuspensionCards(Words words, FormFields fields, Names names, Policies policies, SchoolClock clock) {
        this.words = words;
        this.fields = fields;
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    /** The two things that whoever may suspend can do; the person they named is chosen already. */
    public CardModel start(SchoolId school, @Nullable StaffId who) {
        return new CardModel.Say(
                words.say("suspension.title"),
                words.say("suspension.title"),
                List.of(Line.of(words.say("suspension.who-knows"))),
                List.of(
                        dialog("suspension.somebody", Verb.SUSPEND, who == null ? "" : who.value(), school)
                                .first(),
                        dialog("suspension.all", Verb.SUSPENSIONS, "", school)));
    }

    private Button dialog(String key, Verb verb, String id, SchoolId school) {
        return Button.dialog(words.say(key), verb.written(), id).with("school", school.value());
    }

    /** All that leaves to somebody's chat: that something waits. */
    public CardModel urgent(SchoolId school, String suspension) {
        return new CardModel.Say(
                words.say("urgent.title"),
                words.say("urgent.title"),
                List.of(Line.of(words.say("urgent.text"))),
                List.of(dialog("urgent.open", Verb.ACCOUNT_TASK, suspension, school)
                        .first()));
    }

    public CardModel suspend(SchoolId school, String who) {
        var form = new FilledIn(words, "suspension", Map.of(WHO, who));
        return dialog(
                "suspension.somebody",
                List.of(Line.of(words.say("suspension.text")), Line.quiet(words.say("suspension.who-knows"))),
                form.list(WHO, true, fields.people(school, false)),
                Button.submit(words.say("suspension.send"), Verb.SUSPEND.written(), "")
                        .with("school", school.value())
                        .first());
    }

    /** Everybody who is suspended or whose account is not enabled again yet, and from when on one of them is back. */
    public CardModel all(SchoolId school, List<Seen> suspended) {
        var lines = new ArrayList<Line>();
        suspended.forEach(each -> lines.addAll(lines(each)));
        if (suspended.isEmpty()) {
            lines.add(Line.of(words.say("suspension.nobody")));
            return new CardModel.FormDialog(
                    words.say("suspension.all"), words.say("suspension.all"), lines, List.of(), List.of());
        }
        var form = new FilledIn(words, "suspension.back", Map.of());
        var which = suspended.stream()
                .map(each -> new Choice(
                        names.of(school, each.suspension().who()),
                        each.suspension().id()))
                .toList();
        return new CardModel.FormDialog(
                words.say("suspension.all"),
                words.say("suspension.all"),
                lines,
                List.of(form.list(WHO, true, which), form.day(DAY)),
                List.of(Button.submit(words.say("suspension.back.send"), Verb.SUSPENSIONS.written(), "")
                        .with("school", school.value())
                        .first()));
    }

    /** How it stands with the account, and the button that says it is done. */
    public CardModel task(SchoolId school, Seen seen) {
        var suspension = seen.suspension();
        var lines = new ArrayList<>(lines(seen));
        lines.add(Line.quiet(words.say("suspension.who-knows")));
        var form = new FilledIn(words, "suspension", Map.of());
        return suspension
                .open()
                .<CardModel>map(what -> dialog(
                        "urgent.title",
                        lines,
                        form.text(NOTE, LONGEST),
                        Button.submit(
                                        words.say("suspension.done." + what),
                                        Verb.ACCOUNT_TASK.written(),
                                        suspension.id())
                                .with(WHAT, what.name())
                                .with("school", school.value())
                                .first()))
                .orElseGet(() -> new CardModel.FormDialog(
                        words.say("urgent.title"), words.say("urgent.title"), lines, List.of(), List.of()));
    }

    private CardModel dialog(String title, List<Line> lines, school.signpost.cards.Field asked, Button send) {
        return new CardModel.FormDialog(words.say(title), words.say(title), lines, List.of(asked), List.of(send));
    }

    private List<Line> lines(Seen seen) {
        var suspension = seen.suspension();
        var lines = new ArrayList<Line>();
        lines.add(Line.strong(
                say("suspension.since", suspension, suspension.said().on())));
        lines.add(task(suspension, Suspension.Kind.DISABLE, suspension.disable(), seen.disabledNote()));
        var returns = suspension.returns();
        if (returns != null) {
            lines.add(Line.of(say("suspension.returns", suspension, returns)));
        }
        var enable = suspension.enable();
        if (enable != null) {
            lines.add(task(suspension, Suspension.Kind.ENABLE, enable, seen.enabledNote()));
        }
        return lines;
    }

    private Line task(Suspension suspension, Suspension.Kind kind, AccountTask task, @Nullable String note) {
        var noted = note == null ? "" : words.say("suspension.noted", Map.of("note", note));
        return switch (task) {
            case AccountTask.Open ignored -> Line.danger(words.say("suspension.open." + kind));
            case AccountTask.Done done ->
                Line.good(words.say(
                        "suspension.is." + kind,
                        Map.of(
                                "who",
                                names.of(suspension.school(), done.by()),
                                "time",
                                moment(suspension, done.at()),
                                "note",
                                noted)));
            case AccountTask.Seen seen ->
                Line.good(words.say(
                        "suspension.is." + kind,
                        Map.of(
                                "who",
                                words.say("suspension.directory"),
                                "time",
                                moment(suspension, seen.at()),
                                "note",
                                "")));
            case AccountTask.NotNeeded ignored -> Line.of(words.say("suspension.not-needed"));
        };
    }

    private String say(String key, Suspension suspension, LocalDate day) {
        return words.say(
                key,
                Map.of(
                        "name", names.of(suspension.school(), suspension.who()),
                        "by", names.of(suspension.school(), suspension.said().by()),
                        "day", times(suspension).date(day)));
    }

    private String moment(Suspension suspension, Instant at) {
        return times(suspension).moment(at, clock.instant());
    }

    private SchoolTimes times(Suspension suspension) {
        return new SchoolTimes(
                policies.current(suspension.school()).policy().calendar().zone());
    }
}
