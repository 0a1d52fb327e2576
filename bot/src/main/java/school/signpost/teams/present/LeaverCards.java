package school.signpost.teams.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.LeaverWords;
import school.signpost.agreement.SeeLeavers.Leaver;
import school.signpost.agreement.SeeLeavers.Leavers;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.reminder.model.Errand;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolTimes;

/** What has been done about those who leave, for the office; and how somebody says that they have done it. */
@Component
public class LeaverCards {

    /** What somebody saw who did it. */
    public static final String NOTE = "note";

    private static final int LONGEST = 500;
    private static final int MOST_SHOWN = 10;

    private final Words words;
    private final LeaverWords leavers;
    private final ErrandLines errands;

    LeaverCards(Words words, LeaverWords leavers, ErrandLines errands) {
        this.words = words;
        this.leavers = leavers;
        this.errands = errands;
    }

    public CardModel card(SchoolId school, Leavers all) {
        var lines = new ArrayList<Line>();
        if (!all.asking()) {
            lines.add(Line.strong(words.say("leavers.not-asking")));
        }
        all.people().reversed().stream().limit(MOST_SHOWN).forEach(each -> lines.addAll(lines(school, each, all)));
        if (all.people().isEmpty() && all.coming().isEmpty()) {
            lines.add(Line.of(words.say("leavers.nobody")));
        }
        if (all.people().size() > MOST_SHOWN) {
            lines.add(Line.quiet(words.say(
                    "leavers.more",
                    Map.of("count", Integer.toString(all.people().size() - MOST_SHOWN)))));
        }
        lines.addAll(coming(all.coming()));
        return new CardModel.Say(
                words.say("leavers.title"),
                words.say("leavers.title"),
                lines,
                List.of(Button.execute(words.say("matrix.send"), Verb.SEND_MATRIX.written(), "")));
    }

    private List<Line> coming(List<StaffMember> people) {
        var lines = new ArrayList<Line>();
        if (!people.isEmpty()) {
            lines.add(Line.strong(words.say("leavers.coming")));
        }
        people.stream()
                .limit(MOST_SHOWN)
                .map(each -> person(each, Objects.requireNonNull(each.leaves())))
                .map(Line::of)
                .forEach(lines::add);
        if (people.size() > MOST_SHOWN) {
            lines.add(Line.quiet(
                    words.say("leavers.more-coming", Map.of("count", Integer.toString(people.size() - MOST_SHOWN)))));
        }
        return lines;
    }

    private String person(StaffMember who, LocalDate lastDay) {
        return words.say("leavers.person", Map.of("name", who.name(), "day", SchoolTimes.said(lastDay)));
    }

    private List<Line> lines(SchoolId school, Leaver leaver, Leavers all) {
        var lines = new ArrayList<Line>();
        lines.add(Line.strong(person(leaver.who(), leaver.file().lastDay())));
        leaver.file().tasks().forEach(task -> {
            var said = leavers.line(school, task, all.today());
            lines.add(task.isLateOn(all.today()) ? Line.danger(said) : Line.of(said));
        });
        return lines;
    }

    /** With what they saw, if they like. */
    public CardModel done(Viewer viewer, Errand errand) {
        var title = errands.done(viewer, errand);
        var form = new FilledIn(words, "leavers.note", Map.of());
        return new CardModel.FormDialog(
                title,
                title,
                List.of(Line.of(words.say("leavers.note.text"))),
                List.of(form.text(NOTE, LONGEST)),
                List.of(Button.submit(
                                words.say("leavers.note.send"),
                                Verb.LEAVER_TASK_DONE.written(),
                                errand.id().value())
                        .first()));
    }
}
