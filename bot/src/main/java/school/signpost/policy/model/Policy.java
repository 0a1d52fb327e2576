package school.signpost.policy.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolCalendar;

/** A school's whole policy, as data. */
public record Policy(
        School school,
        Map<String, Contact> contacts,
        SchoolCalendar calendar,
        Map<RoleId, Role> roles,
        Map<KindId, IncidentKind> kinds) {

    public Policy {
        contacts = Map.copyOf(contacts);
        roles = Map.copyOf(roles);
        kinds = Map.copyOf(kinds);
    }

    public Optional<IncidentKind> kind(KindId id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public Optional<Role> role(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    /** Roles that this person holds or deputises for, by e-mail. */
    public List<RoleId> rolesOf(String email) {
        return roles.values().stream()
                .filter(role ->
                        role.holders().contains(email) || role.deputies().contains(email))
                .map(Role::id)
                .sorted(java.util.Comparator.comparing(RoleId::value))
                .toList();
    }

    /** The school itself. */
    public record School(SchoolId id, String name, String referencePrefix, Document document) {}

    /** The published document that this file turns into data. */
    public record Document(String title, String version) {}

    /** Somebody outside the school: a number to phone, and when. */
    public record Contact(
            String id, String name, String phone, @Nullable String hours) {}
}
