package school.signpost.teams.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.StatementWords;
import school.signpost.permit.Permit;
import school.signpost.permit.RequestTerms;
import school.signpost.permit.SeePermits;
import school.signpost.permit.SeePermits.Overview;
import school.signpost.permit.Standing;
import school.signpost.policy.Policies;
import school.signpost.policy.model.RequestRule;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;
import school.signpost.time.SchoolTimes;

/** What somebody asked for and how it stands, for them and for whoever says yes or no. */
@Component
public class PermitCards {

    /** Yes or no. */
    public static final String HOW = "how";

    public static final String YES = "yes";
    public static final String NO = "no";

    private final Words words;
    private final Names names;
    private final RequestTerms terms;
    private final SeePermits seeing;
    private final Policies policies;

    PermitCards(Words words, Names names, RequestTerms terms, SeePermits seeing, Policies policies) {
        this.words = words;
        this.names = names;
        this.terms = terms;
        this.seeing = seeing;
        this.policies = policies;
    }

    /** Everything that may be asked for, what was asked for, and what waits for them. */
    public CardModel overview(SchoolId school, Overview overview) {
        var lines = new ArrayList<Line>();
        var buttons = new ArrayList<Button>();
        overview.waiting().forEach(permit -> {
            lines.add(Line.strong(words.say("permit.waits", named(permit))));
            buttons.add(answer(permit, YES, "permit.answer.named"));
        });
        overview.own().forEach(permit -> lines.add(yours(permit)));
        overview.own().stream()
                .filter(permit -> permit.isOpen() || permit.holdsOn(today(school, overview)))
                .forEach(permit -> buttons.add(Button.execute(
                                words.say("permit.withdraw", named(permit)),
                                Verb.WITHDRAW_PERMIT.written(),
                                permit.id())
                        .with("school", school.value())));
        terms.rules(school).forEach(rule -> buttons.add(ask(school, rule)));
        lines.add(Line.quiet(words.say(terms.rules(school).isEmpty() ? "permit.nothing-needs" : "permit.hint")));
        return say("permit.title", lines, buttons);
    }

    private LocalDate today(SchoolId school, Overview overview) {
        return policies.current(school).policy().calendar().dayOf(overview.now());
    }

    /** For somebody who wants this. */
    public CardModel offer(SchoolId school, RequestRule rule) {
        return say(
                "permit.title",
                List.of(Line.of(words.say("permit.needs", Map.of("title", rule.title()))), Line.quiet(source(rule))),
                List.of(ask(school, rule)));
    }

    private Button ask(SchoolId school, RequestRule rule) {
        return Button.dialog(
                        words.say("permit.ask", Map.of("title", rule.title())), Verb.ASK_PERMIT.written(), rule.id())
                .with("school", school.value());
    }

    /** For whoever is to say yes or no; how it stands where theirs is wanted no more. */
    public CardModel asked(Permit permit, StaffId person) {
        var lines = new ArrayList<Line>();
        lines.add(Line.strong(words.say("permit.asked", named(permit))));
        lines.add(Line.of(seeing.why(permit).value()));
        rule(permit).ifPresent(rule -> lines.add(Line.quiet(source(rule))));
        if (!permit.awaited().contains(person)) {
            lines.add(standing(permit));
            return say("permit.title", lines, List.of());
        }
        return say(
                "permit.title",
                lines,
                List.of(answer(permit, YES, "permit.yes").first(), answer(permit, NO, "permit.no")));
    }

    private Button answer(Permit permit, String how, String key) {
        return Button.dialog(words.say(key, named(permit)), Verb.DECIDE_PERMIT.written(), permit.id())
                .with("school", permit.school().value())
                .with(HOW, how);
    }

    /** For whoever asked, when nobody has answered for days. */
    public CardModel silent(Permit permit) {
        return say("permit.title", List.of(Line.of(words.say("permit.silent", values(permit)))), List.of());
    }

    /** For whoever asked: yes or no, and what was written with it. */
    public CardModel answered(Permit permit) {
        var lines = new ArrayList<Line>();
        lines.add(yours(permit));
        seeing.answer(permit).ifPresent(text -> lines.add(Line.of(text.value())));
        return say("permit.title", lines, List.of());
    }

    /** For whoever has it. */
    public CardModel ending(Permit permit) {
        var again =
                rule(permit).map(rule -> ask(permit.school(), rule)).stream().toList();
        return say("permit.title", List.of(Line.of(words.say("permit.ends", values(permit)))), again);
    }

    /** How it stands, in one line, for whoever decides or keeps count. */
    public Line standing(Permit permit) {
        return line(permit, "permit.standing.");
    }

    /** How it stands, in one line, for whoever asked. */
    public Line yours(Permit permit) {
        return line(permit, "permit.yours.");
    }

    private Line line(Permit permit, String key) {
        return switch (permit.standing()) {
            case Standing.Asked asked ->
                Line.of(words.say(key + (asked.yes().isEmpty() ? "asked" : "agreed"), values(permit)));
            case Standing.Granted ignored -> Line.good(words.say(key + "granted", values(permit)));
            case Standing.Refused ignored -> Line.danger(words.say(key + "refused", values(permit)));
            case Standing.Withdrawn ignored -> Line.quiet(words.say(key + "withdrawn", values(permit)));
        };
    }

    private Map<String, String> named(Permit permit) {
        return Map.of("name", names.of(permit.school(), permit.asker()), "title", title(permit));
    }

    private Map<String, String> values(Permit permit) {
        var by = switch (permit.standing()) {
            case Standing.Granted granted -> several(permit, granted.by());
            case Standing.Refused refused -> names.of(permit.school(), refused.by());
            case Standing.Asked asked -> several(permit, asked.saidBy());
            case Standing.Withdrawn ignored -> "";
        };
        var until = permit.standing() instanceof Standing.Granted granted ? date(permit.school(), granted.until()) : "";
        return Map.of(
                "name",
                names.of(permit.school(), permit.asker()),
                "title",
                title(permit),
                "by",
                by,
                "until",
                until,
                "awaited",
                several(permit, permit.awaited()));
    }

    private String several(Permit permit, List<StaffId> people) {
        return people.stream().map(each -> names.of(permit.school(), each)).collect(Collectors.joining(" and "));
    }

    private String title(Permit permit) {
        return rule(permit).map(RequestRule::title).orElseGet(permit::kind);
    }

    private Optional<RequestRule> rule(Permit permit) {
        return terms.rule(permit.school(), permit.kind());
    }

    /** "31 July 2027". */
    public String date(SchoolId school, LocalDate day) {
        return new SchoolTimes(policies.current(school).policy().calendar().zone()).date(day);
    }

    private String source(RequestRule rule) {
        return new StatementWords(words).cited(rule.basis().source());
    }

    private CardModel say(String title, List<Line> lines, List<Button> buttons) {
        return new CardModel.Say(words.say(title), words.say(title), lines, buttons);
    }
}
