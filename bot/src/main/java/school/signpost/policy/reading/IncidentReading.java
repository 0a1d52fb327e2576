package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.IncidentKind.ChecklistItem;
import school.signpost.policy.model.PersonConcerned;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** Reads one kind of incident: what the school wrote, over what the catalogue of kinds says. */
final class IncidentReading {

    static final Keys KEYS = Keys.of(
            "title",
            "words",
            "examples",
            "enabled",
            "person-concerned",
            "restricted",
            "urgency",
            "before-questions",
            "steps",
            "repeat-every",
            "also",
            "when-about",
            "advice",
            "source",
            ConflictReading.KEY,
            "questions",
            "checklist",
            "leads-to",
            "opens",
            "next",
            "assessment");
    private static final List<String> KEYS_OF_THE_ROUTE = List.of("repeat-every", "also", "source");
    private static final Keys CHECKLIST = Keys.of("by", "within", "only-if").requiring("do");
    private static final Map<String, Urgency> URGENCIES = Words.of(Urgency.values());
    private static final Map<String, PersonConcerned> CONCERNED = Words.of(PersonConcerned.values());

    private final KnownRoles roles;
    private final RouteReading routes;
    private final SequelReading sequels;

    /** {@code kinds} are the names of all kinds of this school, built in and its own. */
    IncidentReading(KnownRoles roles, Set<String> kinds) {
        this.roles = roles;
        this.routes = new RouteReading(roles);
        this.sequels = new SequelReading(roles, kinds);
    }

    /** {@code written} is what the school says of this kind, {@code builtIn} what the catalogue says; one may be absent. */
    Optional<IncidentKind> read(String id, @Nullable Section written, @Nullable Section builtIn) {
        var section = merged(written, builtIn);
        boolean enabled = section.get("enabled").flatMap(Value::yesNo).orElse(true);
        if (builtIn != null) {
            refuseLoosening(section, builtIn);
        }
        var title = section.text("title");
        var route = routes.ofKind(section);
        // read whole even where the title or the steps are wrong, so that every mistake is named at once
        var kind = kind(id, title.orElse(id), route.orElse(Routing.NO_ROUTE), section);
        warn(kind, section, written != null);
        return enabled && title.isPresent() && route.isPresent() ? Optional.of(kind) : Optional.empty();
    }

    private static Section merged(@Nullable Section written, @Nullable Section builtIn) {
        if (written == null) {
            if (builtIn == null) {
                throw new IllegalArgumentException("a kind is written by the school or built in");
            }
            return builtIn;
        }
        if (builtIn == null || written.own("steps").isEmpty()) {
            return written.over(builtIn);
        }
        // A school's own steps are its own route altogether: our clause or our informed roles do not belong to it.
        var rest = new LinkedHashMap<>(builtIn.entries());
        KEYS_OF_THE_ROUTE.forEach(rest::remove);
        return written.over(new Section(builtIn.place(), rest, null));
    }

    private IncidentKind kind(String id, String title, Route route, Section section) {
        var questions = QuestionReading.read(section);
        var conditions = ConditionReading.on(questions);
        var sequel = sequels.read(section, questions);
        return new IncidentKind(
                KindId.of(id),
                title,
                section.get("restricted").flatMap(Value::yesNo).orElse(false),
                section.get("urgency").flatMap(value -> value.oneOf(URGENCIES)).orElse(Urgency.SAME_DAY),
                section.get("person-concerned")
                        .flatMap(value -> value.oneOf(CONCERNED))
                        .orElse(PersonConcerned.NONE),
                StatementReading.read(section.items("before-questions"), conditions),
                StatementReading.read(section.items("advice"), conditions),
                questions,
                route,
                whenAbout(section),
                checklist(section, conditions.and(Optional.ofNullable(sequel.assessment()))),
                section.texts("words"),
                section.texts("examples"),
                section.text("source").orElse(null),
                ConflictReading.read(section),
                sequel);
    }

    private List<ChecklistItem> checklist(Section section, ConditionReading conditions) {
        return section.items("checklist").stream()
                .flatMap(item -> item.section(CHECKLIST).flatMap(each -> checklistItem(each, conditions)).stream())
                .toList();
    }

    private Map<RoleId, Route> whenAbout(Section section) {
        var routesByRole = new LinkedHashMap<RoleId, Route>();
        section.get("when-about")
                .flatMap(Value::openSection)
                .map(Section::entries)
                .orElse(Map.of())
                .forEach((name, entry) -> {
                    var role = roles.check(entry, name);
                    var route = routes.whenAbout(entry.value());
                    role.ifPresent(known -> route.ifPresent(ladder -> routesByRole.put(known, ladder)));
                });
        return routesByRole;
    }

    private Optional<ChecklistItem> checklistItem(Section section, ConditionReading conditions) {
        var by = section.get("by").flatMap(roles::read).orElse(null);
        var within = section.get("within").flatMap(Value::duration).orElse(null);
        var onlyIf = conditions.read(section, "only-if");
        return section.text("do").map(task -> new ChecklistItem(task, by, within, onlyIf));
    }

    /** What the ground rules protect a school may tighten and not loosen. */
    private static void refuseLoosening(Section section, Section builtIn) {
        boolean alwaysRestricted =
                builtIn.get("restricted").flatMap(Value::yesNo).orElse(false);
        if (!alwaysRestricted) {
            return;
        }
        section.own("restricted")
                .filter(value -> !value.yesNo().orElse(true))
                .ifPresent(value -> value.error("this kind is always restricted: only those it names may read it"));
        section.own("person-concerned")
                .filter(value -> value.isText()
                        && value.oneOf(CONCERNED).orElse(PersonConcerned.CONDUCT) != PersonConcerned.CONDUCT)
                .ifPresent(value -> value.error(
                        "must be conduct: this kind can be about somebody who works here, who must not be told"));
    }

    /** Our own branches hang on our own questions; a school that asks others says itself what follows from them. */
    private static void warnOfLostBranches(IncidentKind kind, Section section) {
        kind.sequel().opens().stream()
                .filter(opening -> opening.when().answers().values().stream().anyMatch(Set::isEmpty))
                .forEach(opening -> section.place()
                        .warning("the questions are the school's own, so nothing opens " + opening.kind()
                                + " any more: say under opens from which answer it follows, or write opens: []"));
    }

    private static void warn(IncidentKind kind, Section section, boolean written) {
        if (!written) {
            return;
        }
        warnOfLostBranches(kind, section);
        if (kind.advice().isEmpty()) {
            section.place().warning("this kind gives no advice: say what to do now");
        }
        if (kind.source() == null) {
            section.place().warning("the route has no source: name the clause, or write source: school-choice");
        }
        if (kind.restricted() && !kind.sequel().opens().isEmpty()) {
            section.place()
                    .warning(
                            "this kind is restricted: its details come after the report, so nothing is opened from them");
        }
        boolean asksWho = kind.questions().stream().anyMatch(question -> question.as() == AnswerType.PERSON);
        if (kind.personConcerned() == PersonConcerned.CONDUCT && !asksWho) {
            section.place().warning("no question with as: person asks whom it is about, so nobody can be left out");
        }
    }
}
