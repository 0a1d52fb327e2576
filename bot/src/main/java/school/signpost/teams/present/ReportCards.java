package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.incident.Heard;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Statement;
import school.signpost.policy.model.Tell;
import school.signpost.shared.CaseId;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** The cards with which somebody reports: advice first, then one short form or one tap. */
@Component
public class ReportCards {

    private final Words words;
    private final Names names;
    private final Danger danger;
    private final FormFields fields;

    ReportCards(Words words, Names names, Danger danger, FormFields fields) {
        this.words = words;
        this.names = names;
        this.danger = danger;
        this.fields = fields;
    }

    public CardModel of(SchoolId school, Heard heard) {
        return switch (heard) {
            case Heard.AskDetails ask -> form(school, ask, List.of());
            case Heard.OfferToTell offer -> offer(school, offer);
            case Heard.AskWhich which -> choice(school, which);
            case Heard.AskWhetherWorksHere ask -> worksHere(school, ask.alarm());
            case Heard.HeardBefore ignored -> throw new IllegalArgumentException("nothing to show");
        };
    }

    /** The form again, with what is missing or not as asked said first. */
    public CardModel form(SchoolId school, Heard.AskDetails ask, List<Line> problems) {
        var kind = ask.kind();
        var first = new ArrayList<>(problems);
        first.addAll(alarm(school, ask.alarm()));
        var advice = new ArrayList<Line>();
        kind.beforeQuestions().forEach(each -> advice.add(Line.strong(each.is())));
        kind.advice().forEach(each -> advice.add(Line.of(each.is())));
        return new CardModel.ReportForm(
                words.say("report.form.summary", Map.of("kind", kind.title())),
                kind.title(),
                first,
                advice,
                clauseOf(everythingSaid(kind)),
                fields.of(school, kind.questions(), ask.said()),
                List.of(
                        Button.execute(
                                        words.say("report.send"),
                                        Verb.SEND_REPORT.written(),
                                        ask.draft().value())
                                .with("kind", kind.id().value())
                                .with("school", school.value())
                                .first(),
                        cancel(school, ask.draft())));
    }

    private CardModel offer(SchoolId school, Heard.OfferToTell offer) {
        var kind = offer.kind();
        var first = new ArrayList<>(alarm(school, offer.alarm()));
        kind.beforeQuestions().forEach(each -> first.add(Line.strong(each.is())));
        first.add(Line.strong(words.say("report.stays-in-chat")));
        return new CardModel.Offer(
                words.say("report.restricted.summary"),
                kind.title(),
                first,
                kind.advice().stream().map(Statement::is).map(Line::of).toList(),
                clauseOf(everythingSaid(kind)),
                tellButtons(school, offer.draft(), kind));
    }

    private static List<Statement> everythingSaid(IncidentKind kind) {
        return Stream.concat(kind.beforeQuestions().stream(), kind.advice().stream())
                .toList();
    }

    /** One tap for the usual route, and one for each role whose holder it may be about. */
    public List<Button> tellButtons(SchoolId school, CaseId draft, IncidentKind kind) {
        var buttons = new ArrayList<Button>();
        buttons.add(tell(draft, kind, words.say("report.tell", Map.of("who", firstTold(school, kind.route()))), null)
                .first());
        kind.whenAbout().keySet().stream()
                .sorted(java.util.Comparator.comparing(RoleId::value))
                .forEach(role -> buttons.add(tell(
                        draft,
                        kind,
                        words.say("report.tell-about", Map.of("who", names.holderWithRole(school, role))),
                        role)));
        buttons.add(cancel(school, draft));
        return buttons.stream()
                .map(button -> button.with("school", school.value()))
                .toList();
    }

    /** A card of a report that is not sent yet carries its school, for somebody who has several. */
    private Button cancel(SchoolId school, CaseId draft) {
        return Button.execute(words.say("report.cancel"), Verb.CANCEL_REPORT.written(), draft.value())
                .with("school", school.value());
    }

    private Button tell(CaseId draft, IncidentKind kind, String label, @Nullable RoleId about) {
        var button = Button.execute(label, Verb.TELL_NOW.written(), draft.value())
                .with("kind", kind.id().value());
        return about == null ? button : button.with("about", about.value());
    }

    private String firstTold(SchoolId school, Route route) {
        return names.holderWithRole(school, firstRole(route.steps().getFirst().tell()));
    }

    private static RoleId firstRole(Tell tell) {
        return switch (tell) {
            case Tell.ToRole one -> one.role();
            case Tell.All all -> firstRole(all.members().getFirst());
            case Tell.Any any -> firstRole(any.members().getFirst());
        };
    }

    private CardModel choice(SchoolId school, Heard.AskWhich which) {
        var lines = new ArrayList<>(alarm(school, which.alarm()));
        boolean none =
                which.likely().stream().allMatch(kind -> kind.id().value().equals("other"));
        lines.add(Line.of(words.say(none ? "report.which.none" : "report.which")));
        var buttons = new ArrayList<Button>();
        which.likely()
                .forEach(kind -> buttons.add(Button.execute(
                                kind.title(),
                                Verb.CHOOSE_KIND.written(),
                                which.draft().value())
                        .with("kind", kind.id().value())
                        .with("school", school.value())));
        if (which.likely().stream().noneMatch(kind -> kind.id().value().equals("other"))) {
            buttons.add(Button.execute(
                            words.say("report.something-else"),
                            Verb.CHOOSE_KIND.written(),
                            which.draft().value())
                    .with("kind", "other")
                    .with("school", school.value()));
        }
        buttons.add(cancel(school, which.draft()));
        var title = words.say(none ? "report.which.none.title" : "report.which.title");
        return new CardModel.Say(title, title, lines, buttons);
    }

    private CardModel worksHere(SchoolId school, Heard.Alarm alarm) {
        var lines = new ArrayList<>(alarm(school, alarm));
        lines.add(Line.of(words.say("works-here.text")));
        return new CardModel.Say(
                words.say("works-here.title"),
                words.say("works-here.title"),
                lines,
                List.of(Button.execute(words.say("works-here.yes"), Verb.CONFIRM_WORKS_HERE.written(), "")
                        .with("school", school.value())
                        .first()));
    }

    /** What comes before anything else. */
    public List<Line> alarm(SchoolId school, Heard.Alarm alarm) {
        var lines = new ArrayList<Line>();
        if (alarm.danger()) {
            lines.add(Line.danger(danger(school)));
        }
        if (alarm.password()) {
            lines.add(Line.danger(words.say("password.typed")));
        }
        return lines;
    }

    /** "If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on …" */
    public String danger(SchoolId school) {
        return danger.line(school);
    }

    /** The clauses that what is said comes from; where the school chose, that is said, and never "policy". */
    public @Nullable String clauseOf(List<Statement> statements) {
        var sources = statements.stream()
                .filter(each -> !each.isSchoolChoice())
                .flatMap(each -> Stream.ofNullable(each.source()))
                .distinct()
                .collect(Collectors.joining("; "));
        boolean chosen = statements.stream().anyMatch(Statement::isSchoolChoice);
        if (sources.isEmpty()) {
            return chosen ? words.say("clause.school-choice") : null;
        }
        return words.say(chosen ? "clause.and-school-choice" : "clause", Map.of("source", sources));
    }
}
