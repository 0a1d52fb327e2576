package school.signpost.tryit.cast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Persona.Standing;
import school.signpost.tryit.transcript.ChatId;

/** Everyone a visitor can be: the staff of every school, a pupil, and somebody on no list. */
@TryItOnly
@Component
public class Cast {

    private static final String PUPIL_EMAIL = "toby.lane@pupils.school.example";
    private static final String STRANGER_EMAIL = "casey.reed@school.example";

    private final Staff staff;
    private final Policies policies;

    Cast(Staff staff, Policies policies) {
        this.staff = staff;
        this.policies = policies;
    }

    /** The school whose name, clock and channel the page shows; with a trust, the first one. */
    public SchoolId homeSchool() {
        return policies.schools().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no school is configured"));
    }

    public Policy policy(SchoolId school) {
        return policies.current(school).policy();
    }

    public List<Persona> everyone() {
        Map<String, Persona> staffOfAll = new LinkedHashMap<>();
        for (SchoolId school : policies.schools()) {
            Policy policy = policy(school);
            byName(school).forEach(member -> {
                Persona person = persona(school, policy, member);
                staffOfAll.merge(person.aadObjectId(), person, Persona::alsoAt);
            });
        }
        List<Persona> all = new ArrayList<>(staffOfAll.values());
        all.add(new Persona(
                homeSchool(), derivedId(PUPIL_EMAIL), "Toby Lane", PUPIL_EMAIL, "Pupil, Year 6", Standing.PUPIL));
        all.add(new Persona(
                homeSchool(),
                derivedId(STRANGER_EMAIL),
                "Casey Reed",
                STRANGER_EMAIL,
                "In the school's Teams, on no list",
                Standing.ON_NO_LIST));
        return all;
    }

    /** Who a newcomer is at first: somebody on the staff who holds no role, as most people do. */
    public Persona newcomer() {
        Policy policy = policy(homeSchool());
        List<StaffMember> members = byName(homeSchool());
        return members.stream()
                .filter(member -> member.group() == StaffMember.Group.STAFF)
                .filter(member -> policy.rolesOf(member.email()).isEmpty())
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(member -> persona(homeSchool(), policy, member))
                .orElseGet(() -> everyone().getFirst());
    }

    private List<StaffMember> byName(SchoolId school) {
        return staff.all(school).stream()
                .sorted(Comparator.comparing(StaffMember::name))
                .toList();
    }

    /** By AAD object id, which is also their id on the page, or by the id they have in activities. */
    public Optional<Persona> find(String id) {
        return everyone().stream().filter(person -> person.isKnownAs(id)).findFirst();
    }

    public Optional<Persona> whoseChat(ChatId chat) {
        return everyone().stream().filter(person -> person.chat().equals(chat)).findFirst();
    }

    private Persona persona(SchoolId school, Policy policy, StaffMember member) {
        String given = member.aadObjectId();
        return new Persona(
                school,
                given == null ? derivedId(member.email()) : given,
                member.name(),
                member.email(),
                atSchool(policy, partOf(policy, member)),
                Standing.STAFF);
    }

    /** In a trust it is the school that tells two heads apart. */
    private String atSchool(Policy policy, String part) {
        return policies.schools().size() == 1 ? part : policy.school().name() + ": " + part;
    }

    private static String partOf(Policy policy, StaffMember member) {
        Map<Boolean, List<Role>> roles = policy.rolesOf(member.email()).stream()
                .flatMap(id -> policy.role(id).stream())
                .collect(Collectors.partitioningBy(role -> role.holders().contains(member.email())));
        String held = titles(roles.getOrDefault(true, List.of()));
        String deputised = titles(roles.getOrDefault(false, List.of()));
        if (held.isEmpty() && deputised.isEmpty()) {
            String group = member.group().name();
            return group.charAt(0) + group.substring(1).toLowerCase(Locale.ROOT);
        }
        if (deputised.isEmpty()) {
            return held;
        }
        return held.isEmpty() ? "Deputy: " + deputised : held + "; deputy: " + deputised;
    }

    private static String titles(List<Role> roles) {
        return roles.stream().map(Role::title).collect(Collectors.joining(", "));
    }

    private static String derivedId(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
