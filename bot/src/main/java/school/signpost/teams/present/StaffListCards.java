package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.policy.SchoolFiles;
import school.signpost.shared.SchoolId;
import school.signpost.staff.HeldList;
import school.signpost.staff.Preview;
import school.signpost.staff.StaffChangeWords;
import school.signpost.staff.StaffNews;
import school.signpost.staff.StaffProblem;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolClock;

/** For administrators: how the staff list stands, what waits for their yes, and what the next list would change. */
@Component
public class StaffListCards {

    /** A list that lies beside the one in force, to be looked at before it takes its place. */
    private static final String NEXT_FILE = "staff-new.csv";

    private static final int MOST_PEOPLE = 12;
    private final Words words;
    private final StaffNews staff;
    private final Policies policies;
    private final SchoolFiles files;
    private final SchoolClock clock;
    private final DirectoryLines directory;
    private final StaffChangeWords changes;

    StaffListCards(
            Words words,
            StaffNews staff,
            Policies policies,
            SchoolFiles files,
            SchoolClock clock,
            DirectoryLines directory) {
        this.directory = directory;
        this.words = words;
        this.staff = staff;
        this.policies = policies;
        this.files = files;
        this.clock = clock;
        this.changes = new StaffChangeWords(words, MOST_PEOPLE);
    }

    /** The lists of these schools, which the viewer administers. */
    public CardModel standing(List<SchoolId> schools) {
        var passages = new ArrayList<Passage>();
        var buttons = new ArrayList<Button>();
        for (var school : schools) {
            var held = staff.standing(school).held();
            passages.add(inForce(school));
            if (held != null) {
                passages.add(new Passage(words.say("staff.waits.title"), waits(held)));
                buttons.add(approve(school, held));
            }
            next(school).ifPresent(passages::add);
        }
        var title = words.say("staff.title");
        return new CardModel.Passages(title, title, List.of(Line.quiet(words.say("staff.hint"))), passages, buttons);
    }

    private Passage inForce(SchoolId school) {
        var standing = staff.standing(school);
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say("staff.people", count(standing.people()))));
        lines.addAll(directory.lines());
        lines.addAll(problems(standing.problems()));
        return new Passage(policies.current(school).policy().school().name(), lines);
    }

    private Optional<Passage> next(SchoolId school) {
        var today = policies.current(school).policy().calendar().dayOf(clock.instant());
        return files.read(school, NEXT_FILE)
                .map(list -> new Passage(
                        words.say("staff.next.title", Map.of("file", NEXT_FILE)),
                        next(staff.preview(school, list, today))));
    }

    private List<Line> next(Preview preview) {
        var lines = new ArrayList<Line>();
        if (preview.usable()) {
            lines.addAll(changes.lines(preview.changes()));
        }
        if (preview.changes().makesManyLeave()) {
            lines.add(Line.danger(words.say("staff.would-wait")));
        }
        lines.addAll(problems(preview.problems()));
        return lines;
    }

    /** Empty when nothing waits any more. */
    public Optional<CardModel> waiting(SchoolId school) {
        return Optional.ofNullable(staff.standing(school).held()).map(held -> waiting(school, held));
    }

    private CardModel waiting(SchoolId school, HeldList held) {
        var title = words.say("staff.waits.title");
        return new CardModel.Say(title, title, waits(held), List.of(approve(school, held)));
    }

    private List<Line> waits(HeldList held) {
        var lines = new ArrayList<Line>();
        lines.add(Line.danger(words.say(
                "staff.waits",
                Map.of(
                        "leavers",
                        Integer.toString(held.changes().leavers().size()),
                        "listed",
                        Integer.toString(held.changes().listed())))));
        lines.addAll(changes.lines(held.changes()));
        return lines;
    }

    private Button approve(SchoolId school, HeldList held) {
        return Button.execute(words.say("staff.approve"), Verb.APPROVE_STAFF_LIST.written(), held.key())
                .with("school", school.value());
    }

    /** The rows that had to be left out; empty when they have been put right meanwhile. */
    public Optional<CardModel> rows(SchoolId school) {
        var leftOut = staff.standing(school).problems().stream()
                .filter(StaffProblem::isError)
                .toList();
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say("staff.rows")));
        lines.addAll(problems(leftOut));
        var title = words.say("staff.rows.title");
        return Optional.of(new CardModel.Say(title, title, lines, List.of()));
    }

    private List<Line> problems(List<StaffProblem> found) {
        return ProblemLines.of(found, StaffProblem::isError, more -> words.say("staff.more-problems", count(more)));
    }

    private static Map<String, String> count(int count) {
        return Map.of("count", Integer.toString(count));
    }
}
