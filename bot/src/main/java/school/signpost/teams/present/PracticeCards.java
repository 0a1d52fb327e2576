package school.signpost.teams.present;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.reachability.Drill;
import school.signpost.reachability.Practise;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** Practice alerts. Every card begins with PRACTICE and carries no reference, no kind and no advice: nobody takes it for a real one. */
@Component
public class PracticeCards {

    /** Which role a button starts a practice for. */
    public static final String ROLE = "role";

    private final Words words;
    private final Names names;
    private final Policies policies;
    private final SchoolClock clock;

    PracticeCards(Words words, Names names, Policies policies, SchoolClock clock) {
        this.words = words;
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    /** One button for each role that has anybody to ask. */
    public CardModel choice(SchoolId school, List<RoleId> roles) {
        var buttons = roles.stream()
                .map(role -> Button.execute(title(school, role), Verb.START_PRACTICE.written(), "")
                        .with(ROLE, role.value())
                        .with("school", school.value()))
                .toList();
        return say("practice.title", List.of(Line.of(words.say("practice.which"))), buttons);
    }

    /** The answer to an administrator who starts one. */
    public CardModel started(SchoolId school, Practise.Outcome outcome) {
        return switch (outcome) {
            case Practise.Outcome.Started started ->
                say(
                        "practice.title",
                        List.of(
                                Line.good(words.say("practice.started", Map.of("who", who(school, started.drill())))),
                                Line.quiet(
                                        words.say("practice.started.next", Map.of("within", within(started.drill()))))),
                        List.of());
            case Practise.Outcome.Running running -> notStarted(school, running);
            case Practise.Outcome.NobodyToAsk nobody ->
                say(
                        "practice.title",
                        List.of(Line.of(words.say("practice.nobody", Map.of("role", title(school, nobody.role()))))),
                        List.of());
            case Practise.Outcome.NotYours ignored ->
                say("practice.title", List.of(Line.of(words.say("alerts.not-yours"))), List.of());
        };
    }

    /** What somebody who is asked sees, before and after they press the button. */
    public CardModel asked(SchoolId school, Drill drill, StaffId person) {
        var took = drill.of(person).flatMap(Drill.Asked::took);
        if (took.isPresent()) {
            return say(
                    "practice.asked.title",
                    List.of(
                            Line.good(words.say("practice.thanks", Map.of("time", length(took.get())))),
                            Line.quiet(words.say("practice.no-case"))),
                    List.of());
        }
        var lines = List.of(
                Line.strong(words.say("practice.nothing-happened")),
                Line.of(words.say(
                        "practice.asked",
                        Map.of("who", names.of(school, drill.by()), "role", title(school, drill.role())))),
                Line.quiet(words.say("practice.no-case")));
        return say(
                "practice.asked.title",
                lines,
                List.of(Button.execute(words.say("practice.seen"), Verb.ANSWER_PRACTICE.written(), drill.id())
                        .with("school", school.value())
                        .first()));
    }

    private CardModel notStarted(SchoolId school, Practise.Outcome.Running running) {
        var roles = Map.of(
                "role", title(school, running.asked()),
                "running", title(school, running.drill().role()));
        var why = new CardModel.Row("", words.say("practice.not-started", roles), "", List.of());
        return outcome(school, running.drill(), List.of(why));
    }

    /** Who answered after how long, and who has not; while it runs and at its end. */
    public CardModel outcome(SchoolId school, Drill drill) {
        return outcome(school, drill, List.of());
    }

    private CardModel outcome(SchoolId school, Drill drill, List<CardModel.Row> before) {
        var rows = new ArrayList<CardModel.Row>(before);
        drill.people()
                .forEach(asked -> rows.add(new CardModel.Row(
                        words.say(
                                asked.deputy() ? "practice.deputy" : "practice.holder",
                                Map.of("who", names.of(school, asked.who()))),
                        answer(asked),
                        "",
                        List.of())));
        rows.add(
                new CardModel.Row("", words.say(drill.isOver() ? "practice.over" : "practice.running"), "", List.of()));
        var title = words.say(
                "practice.outcome",
                Map.of(
                        "role",
                        title(school, drill.role()),
                        "when",
                        times(school).at(drill.startedAt(), now())));
        return new CardModel.Rows(title, title, rows, List.of());
    }

    private String answer(Drill.Asked asked) {
        return asked.took()
                .map(time -> words.say("practice.answered", Map.of("time", length(time))))
                .orElseGet(() -> words.say("practice.not-answered"));
    }

    private String who(SchoolId school, Drill drill) {
        return drill.people().stream()
                .map(asked -> names.withRoles(school, asked.who(), List.of(drill.role())))
                .collect(Collectors.joining(", "));
    }

    private static String within(Drill drill) {
        return SchoolTimes.length(drill.within());
    }

    private static String length(Duration time) {
        return SchoolTimes.length(Duration.ofSeconds(Math.max(1, time.toSeconds())));
    }

    private SchoolTimes times(SchoolId school) {
        return new SchoolTimes(policies.current(school).policy().calendar().zone());
    }

    private Instant now() {
        return clock.instant();
    }

    private String title(SchoolId school, RoleId role) {
        return names.title(policies.current(school).policy(), role);
    }

    private CardModel say(String title, List<Line> lines, List<Button> buttons) {
        return new CardModel.Say(words.say(title), words.say(title), lines, buttons);
    }
}
