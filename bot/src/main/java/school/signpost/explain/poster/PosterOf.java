package school.signpost.explain.poster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.cards.Words;
import school.signpost.explain.SchoolInView;
import school.signpost.explain.WhomInWords;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.PersonConcerned;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Statement;
import school.signpost.policy.model.Tell;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.RoleId;
import school.signpost.time.SchoolTimes;

/** Makes a poster of a policy: the first step of every kind, with names and numbers. Pure. */
public final class PosterOf {

    /** Marks what the school chose where its document is silent. */
    private static final String CHOICE = "\u00b0";

    /** Marks kinds that may be about one of those who are told. */
    private static final String ABOUT = "*";

    private final SchoolInView school;
    private final Words words;
    private final WhomInWords whom;

    private PosterOf(SchoolInView school, Words words) {
        this.school = school;
        this.words = words;
        this.whom = new WhomInWords(words, this::person);
    }

    public static Poster the(SchoolInView school, Words words, LocalDate printed) {
        return new PosterOf(school, words).poster(printed);
    }

    private Poster poster(LocalDate printed) {
        var policy = school.policy();
        var document = policy.school().document();
        var foot = List.of(
                words.say(
                        "poster.source",
                        Map.of(
                                "title", document.title(),
                                "version", document.version(),
                                "date", new SchoolTimes(policy.calendar().zone()).date(printed))),
                words.say("poster.choice", Map.of("sign", CHOICE)));
        return new Poster(
                words.say("poster.title"), policy.school().name(), danger(), bands(), elsewhere(), foot, heads());
    }

    private Poster.Heads heads() {
        return new Poster.Heads(
                words.say("poster.what"), words.say("poster.now"), words.say("poster.tell"), words.say("poster.phone"));
    }

    private List<String> danger() {
        var policy = school.policy();
        var lead = policy.role(Role.DSL);
        var who = lead.map(this::holderWithTitle).orElseGet(() -> words.say("phone.school-office"));
        var phone = school.phone(List.of(Role.DSL)).orElseGet(() -> words.say("phone.school-office"));
        return List.of(words.say(
                "poster.danger", Map.of("emergency", emergency(), "who", who, "phone", PosterNumbers.unbroken(phone))));
    }

    private String holderWithTitle(Role role) {
        var name = school.holders(role).stream().findFirst().orElse(role.title());
        return words.say("name.with-roles", Map.of("name", name, "roles", role.title()));
    }

    /** The gravest first: confidential kinds, then by how soon somebody must know. */
    private List<Poster.Band> bands() {
        var bands = new ArrayList<Poster.Band>();
        var kinds = List.copyOf(school.policy().kinds().values());
        band("poster.band.people", true, kinds.stream().filter(this::isAboutPeople))
                .ifPresent(bands::add);
        for (Urgency urgency : Urgency.values()) {
            band(
                            "poster.band." + urgency.name(),
                            false,
                            kinds.stream().filter(kind -> !isAboutPeople(kind) && kind.urgency() == urgency))
                    .ifPresent(bands::add);
        }
        return bands;
    }

    /** The kind for everything else is restricted so that nobody's secret leaks; on paper it comes last of its urgency. */
    private boolean isAboutPeople(IncidentKind kind) {
        return kind.restricted() && !isForTheRest(kind);
    }

    private static boolean isForTheRest(IncidentKind kind) {
        return kind.isOther();
    }

    private Optional<Poster.Band> band(String heading, boolean gravest, Stream<IncidentKind> kinds) {
        var entries = kinds.sorted(Comparator.comparing(PosterOf::isForTheRest))
                .map(this::entry)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Poster.Band(words.say(heading), gravest, entries));
    }

    private Poster.Entry entry(IncidentKind kind) {
        var now = kind.adviceToAll()
                .filter(each -> !repeatsTheBanner(kind, each))
                .map(each -> each.isSchoolChoice() ? each.is() + CHOICE : each.is())
                .toList();
        var tell = new ArrayList<String>();
        var phones = new ArrayList<String>();
        tell(kind.route(), tell, phones);
        var mark = detours(kind).findAny().isPresent() ? "\u00a0" + ABOUT : "";
        var first = firstPerson(kind.route().steps().getFirst().tell()) + mark;
        tell.set(0, tell.getFirst() + mark);
        return new Poster.Entry(kind.title(), clause(kind.route()), now, tell, first, phones);
    }

    /** The first person of a step, for whom the number is. */
    private String firstPerson(Tell tell) {
        return Routing.rolesIn(tell).findFirst().map(this::person).orElse("");
    }

    /** Once for all kinds; where one of them goes another way, it is named with that way. */
    private Poster.Elsewhere elsewhere() {
        var kinds = new LinkedHashMap<About, List<String>>();
        school.policy()
                .kinds()
                .values()
                .forEach(kind -> detours(kind)
                        .forEach(about -> kinds.computeIfAbsent(about, fresh -> new ArrayList<>())
                                .add(kind.title())));
        var lines = kinds.keySet().stream()
                .sorted(Comparator.comparing((About about) -> school.title(about.role()))
                        .thenComparingInt(
                                about -> -kinds.getOrDefault(about, List.of()).size()))
                .map(about -> line(about, kinds))
                .toList();
        return new Poster.Elsewhere(words.say("poster.elsewhere", Map.of("sign", ABOUT)), lines);
    }

    private String line(About about, Map<About, List<String>> kinds) {
        var own = kinds.getOrDefault(about, List.of());
        boolean most = kinds.entrySet().stream()
                .filter(entry -> entry.getKey().role().equals(about.role()))
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .filter(entry -> entry.getKey().equals(about))
                .isPresent();
        var values = Map.of("about", school.title(about.role()), "who", about.who(), "kinds", String.join(", ", own));
        return words.say(most ? "poster.about" : "poster.about.kinds", values);
    }

    /** Whom to tell instead, by the role of the person it is about. */
    private Stream<About> detours(IncidentKind kind) {
        return kind.personConcerned() == PersonConcerned.CONDUCT
                ? kind.whenAbout().entrySet().stream()
                        .map(entry -> new About(entry.getKey(), whoInstead(entry.getValue())))
                : Stream.empty();
    }

    /** Who is told if it is about whoever holds a role. */
    private record About(RoleId role, String who) {}

    /** The banner above everything already says whom to call when a child is in danger. */
    private boolean repeatsTheBanner(IncidentKind kind, Statement statement) {
        return isAboutPeople(kind) && statement.is().contains(emergency());
    }

    private String emergency() {
        return school.policy()
                .contact(Policy.EMERGENCY)
                .map(Policy.Contact::phone)
                .orElse("999");
    }

    private String clause(Route route) {
        var source = route.source();
        if (source == null) {
            return "";
        }
        return source.equals(Statement.SCHOOL_CHOICE) ? words.say("statement.school-choice") : source;
    }

    private void tell(Route route, List<String> tell, List<String> phones) {
        tell.add(whom.of(route.steps().getFirst().tell()));
        phones.addAll(new PosterNumbers(school, words).of(route));
    }

    private String whoInstead(Route route) {
        var officer = school.policy().whenNobodyIsLeft();
        return route.equals(Routing.NO_ROUTE)
                ? words.say("contact", Map.of("name", officer.name(), "phone", PosterNumbers.unbroken(officer.phone())))
                : withPhone(route.steps().getFirst().tell());
    }

    private String withPhone(Tell tell) {
        return Routing.rolesIn(tell)
                .findFirst()
                .flatMap(id -> school.policy().role(id))
                .flatMap(role -> Optional.ofNullable(role.phone()))
                .map(phone ->
                        words.say("contact", Map.of("name", whom.of(tell), "phone", PosterNumbers.unbroken(phone))))
                .orElseGet(() -> whom.of(tell));
    }

    /** "Sam Okoro (DSL)"; for a role that nobody holds whoever stands in; a role of each one's own by its title. */
    private String person(RoleId id) {
        var role = school.policy().role(id);
        if (role.isEmpty() || role.get().fromStaffList()) {
            return words.say("poster.own", Map.of("role", school.title(id)));
        }
        var title = SchoolInView.shortTitle(school.policy(), id);
        return Stream.of(id, role.get().confirmedBy(), role.get().sameAs())
                .filter(java.util.Objects::nonNull)
                .flatMap(each -> school.policy().role(each).stream())
                .flatMap(each -> school.holders(each).stream())
                .findFirst()
                .map(name -> words.say("name.with-roles", Map.of("name", name, "roles", title)))
                .orElse(role.get().title());
    }
}
