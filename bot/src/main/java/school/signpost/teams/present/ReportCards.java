package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.incident.Heard;
import school.signpost.incident.interview.Branching;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Role;
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
    private final Preface preface;
    private final FormCards forms;
    private final Phones phones;

    ReportCards(Words words, Names names, Preface preface, FormCards forms, Phones phones) {
        this.words = words;
        this.names = names;
        this.preface = preface;
        this.forms = forms;
        this.phones = phones;
    }

    public CardModel of(SchoolId school, Heard heard) {
        return switch (heard) {
            case Heard.AskDetails ask -> forms.form(school, ask, List.of());
            case Heard.AskFirst ask -> forms.first(school, ask);
            case Heard.OfferToTell offer -> offer(school, offer);
            case Heard.AskWhich which -> choice(school, which);
            case Heard.AskWhetherWorksHere ask -> worksHere(school, ask.alarm());
            case Heard.HeardBefore ignored -> throw new IllegalArgumentException("nothing to show");
        };
    }

    /** The form again, with what is missing or not as asked said first. */
    public CardModel form(SchoolId school, Heard.AskDetails ask, List<Line> problems) {
        return forms.form(school, ask, problems);
    }

    /** "If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on …" */
    public String danger(SchoolId school) {
        return preface.danger(school);
    }

    private CardModel offer(SchoolId school, Heard.OfferToTell offer) {
        var kind = offer.kind();
        var first = new ArrayList<>(preface.alarm(school, offer.alarm()));
        Branching.hintedAt(kind.beforeQuestions(), offer.hints()).forEach(each -> first.add(Line.strong(each.is())));
        orPhone(school, offer).map(Line::strong).ifPresent(first::add);
        first.add(Line.strong(words.say("report.stays-in-chat")));
        // What belongs to just this concern comes before what holds for all.
        var advice = Branching.hintedAt(kind.advice(), offer.hints()).stream()
                .sorted(Comparator.comparing(each -> each.onlyIf().isAlways()))
                .toList();
        var said = new ArrayList<>(Branching.hintedAt(kind.beforeQuestions(), offer.hints()));
        said.addAll(advice);
        return new CardModel.Offer(
                words.say("report.restricted.summary"),
                kind.title(),
                first,
                advice.stream().map(Statement::is).map(Line::of).toList(),
                preface.clauseOf(said),
                tellButtons(school, offer.draft(), kind, offer.about()));
    }

    /** The number of whom the first button tells, unless the alarm has said it or the policy has none. */
    private Optional<String> orPhone(SchoolId school, Heard.OfferToTell offer) {
        var about = offer.about();
        var route =
                about == null ? offer.kind().route() : offer.kind().whenAbout().get(about);
        if (route == null || route.steps().isEmpty()) {
            return Optional.empty();
        }
        var role = firstRole(route.steps().getFirst().tell());
        boolean said = offer.alarm().danger() && role.equals(Role.DSL);
        return phones.ownOf(school, role)
                .filter(number -> !said)
                .map(number ->
                        words.say("report.or-phone", Map.of("who", names.whoAnswersAs(school, role), "phone", number)));
    }

    /**
     * One tap for the usual route, and one for each role whose holder it may be about. Whoever seems to be {@code about}
     * comes first: the usual tap could tell just that person.
     */
    public List<Button> tellButtons(SchoolId school, CaseId draft, IncidentKind kind, @Nullable RoleId about) {
        var buttons = new ArrayList<Button>();
        buttons.add(tell(draft, kind, words.say("report.tell", Map.of("who", firstTold(school, kind.route()))), null));
        kind.whenAbout().keySet().stream()
                .sorted(Comparator.comparing(RoleId::value))
                .map(role -> tell(
                        draft,
                        kind,
                        words.say("report.tell-about", Map.of("who", names.holderWithRole(school, role))),
                        role))
                .forEach(buttons::add);
        int first = about == null ? 0 : placeOf(about, kind);
        buttons.addFirst(buttons.remove(first).first());
        buttons.add(forms.cancel(school, draft));
        return buttons.stream()
                .map(button -> button.with("school", school.value()))
                .toList();
    }

    private static int placeOf(RoleId about, IncidentKind kind) {
        return 1
                + kind.whenAbout().keySet().stream()
                        .map(RoleId::value)
                        .sorted()
                        .toList()
                        .indexOf(about.value());
    }

    private Button tell(CaseId draft, IncidentKind kind, String label, @Nullable RoleId about) {
        var button = Button.execute(label, Verb.TELL_NOW.written(), draft.value())
                .with("kind", kind.id().value());
        return about == null ? button : button.with("about", about.value());
    }

    private String firstTold(SchoolId school, Route route) {
        var role = firstRole(route.steps().getFirst().tell());
        return role.equals(Role.LINE_MANAGER) ? words.say("report.line-manager") : names.whoAnswersAs(school, role);
    }

    private static RoleId firstRole(Tell tell) {
        return switch (tell) {
            case Tell.ToRole one -> one.role();
            case Tell.All all -> firstRole(all.members().getFirst());
            case Tell.Any any -> firstRole(any.members().getFirst());
        };
    }

    private CardModel choice(SchoolId school, Heard.AskWhich which) {
        var lines = new ArrayList<>(preface.alarm(school, which.alarm()));
        if (which.mayBeAConcern() && !which.alarm().danger()) {
            lines.add(Line.of(preface.danger(school)));
        }
        boolean none = which.likely().stream().allMatch(IncidentKind::isOther);
        lines.add(Line.of(words.say(none ? "report.which.none" : "report.which")));
        var buttons = new ArrayList<Button>();
        which.likely()
                .forEach(kind -> buttons.add(Button.execute(
                                kind.title(),
                                Verb.CHOOSE_KIND.written(),
                                which.draft().value())
                        .with("kind", kind.id().value())
                        .with("school", school.value())));
        if (which.likely().stream().noneMatch(IncidentKind::isOther)) {
            buttons.add(Button.execute(
                            words.say("report.something-else"),
                            Verb.CHOOSE_KIND.written(),
                            which.draft().value())
                    .with("kind", IncidentKind.OTHER.value())
                    .with("school", school.value()));
        }
        buttons.add(forms.cancel(school, which.draft()));
        var title = words.say(none ? "report.which.none.title" : "report.which.title");
        return new CardModel.Say(title, title, lines, buttons);
    }

    private CardModel worksHere(SchoolId school, Heard.Alarm alarm) {
        var lines = new ArrayList<>(preface.alarm(school, alarm));
        lines.add(Line.of(words.say("works-here.text")));
        return new CardModel.Say(
                words.say("works-here.title"),
                words.say("works-here.title"),
                lines,
                List.of(Button.execute(words.say("works-here.yes"), Verb.CONFIRM_WORKS_HERE.written(), "")
                        .with("school", school.value())
                        .first()));
    }
}
