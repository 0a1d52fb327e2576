package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.shared.RoleId;
import school.signpost.staff.StaffMember;

/** Who holds which role, and how to reach them. */
final class ContactWords {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;
    private final TellWords tells;

    ContactWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
        this.tells = new TellWords(words, school);
    }

    /** The contact card: every role with somebody behind it, then whom to phone outside. */
    Answer everybody() {
        var passages = new ArrayList<Passage>();
        school.policy().roles().values().stream()
                .filter(role -> !role.fromStaffList() && !role.id().equals(Role.ADMINISTRATOR))
                .forEach(role -> passages.add(new Passage(role.title(), people(role))));
        var outside = school.policy().contacts().values().stream()
                .map(tells::contact)
                .map(Line::of)
                .toList();
        passages.add(new Passage(words.say("contacts.outside"), outside));
        return Answer.of(words.say("contacts.title"), List.of(), passages);
    }

    Answer role(Role role) {
        var lines = new ArrayList<>(people(role));
        role.alsoCalled().stream()
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(names -> lines.add(Line.quiet(words.say("contacts.also-called", Map.of("names", names)))));
        if (role.source() != null) {
            lines.add(Line.quiet(statements.cited(role.source())));
        }
        var first = toldFirstAbout(role.id());
        var passages = first.isEmpty()
                ? List.<Passage>of()
                : List.of(new Passage(
                        words.say("contacts.told-first"),
                        first.stream().map(IncidentKind::title).map(Line::of).toList()));
        return Answer.of(role.title(), lines, passages);
    }

    Answer person(StaffMember member) {
        var lines = school.policy().rolesOf(member.email()).stream()
                .map(school::title)
                .map(Line::of)
                .toList();
        return Answer.of(
                member.name(), lines.isEmpty() ? List.of(Line.of(words.say("contacts.no-role"))) : lines, List.of());
    }

    Answer several(List<String> names) {
        return Answer.of(
                words.say("ask.which.title"),
                List.of(Line.of(words.say("contacts.which", Map.of("names", String.join(", ", names))))),
                List.of());
    }

    /** "Alex Morgan (head), 01632 960004": the first of a role, for a sentence. */
    String line(RoleId id) {
        return school.policy()
                .role(id)
                .map(role -> {
                    var title = SchoolInView.shortTitle(school.policy(), id);
                    var who = school.holders(role).stream()
                            .findFirst()
                            .map(name -> words.say("name.with-roles", Map.of("name", name, "roles", title)))
                            .orElseGet(() -> role.fromStaffList()
                                    ? words.say("contacts.your-own", Map.of("role", role.title()))
                                    : role.title());
                    return withPhone(who, role.phone());
                })
                .orElseGet(() -> words.say("phone.school-office"));
    }

    private List<Line> people(Role role) {
        var lines = new ArrayList<Line>();
        school.holders(role).forEach(name -> lines.add(Line.of(withPhone(name, role.phone()))));
        role.deputies().stream()
                .map(school::nameOf)
                .forEach(name -> lines.add(Line.of(words.say("contacts.deputy", Map.of("name", name)))));
        if (role.mailbox() != null) {
            lines.add(Line.of(withPhone(role.mailbox(), role.phone())));
        }
        if (role.fromStaffList()) {
            lines.add(Line.of(words.say("contacts.own")));
        } else if (lines.isEmpty()) {
            lines.add(Line.of(nobody(role)));
        }
        return lines;
    }

    private String nobody(Role role) {
        var standIn = Stream.of(role.confirmedBy(), role.sameAs())
                .filter(java.util.Objects::nonNull)
                .findFirst();
        return standIn.map(other -> words.say("contacts.stands-in", Map.of("other", line(other))))
                .orElseGet(() -> words.say("contacts.nobody"));
    }

    private String withPhone(String name, @Nullable String phone) {
        return phone == null ? name : words.say("contact", Map.of("name", name, "phone", phone));
    }

    private List<IncidentKind> toldFirstAbout(RoleId role) {
        return school.policy().kinds().values().stream()
                .filter(kind ->
                        Routing.rolesIn(kind.route().steps().getFirst().tell()).anyMatch(role::equals))
                .toList();
    }
}
