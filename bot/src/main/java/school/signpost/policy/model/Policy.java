package school.signpost.policy.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolCalendar;

/** A school's whole policy, as data; roles, kinds and contacts keep the order of the file, so that lists read as written. */
public record Policy(
        School school,
        Map<String, Contact> contacts,
        SchoolCalendar calendar,
        List<Absence> absences,
        Map<RoleId, Role> roles,
        Map<KindId, IncidentKind> kinds,
        Duties duties,
        Channels channels) {

    /** Immediate danger. */
    public static final String EMERGENCY = "emergency";

    /** Whom the reporter phones when the route leaves nobody in the school to tell. */
    public static final String DESIGNATED_OFFICER = "local-authority-designated-officer";

    public Policy {
        contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
        absences = List.copyOf(absences);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
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

    /** The outside contact for the case that nobody in the school is left to tell; a file without it does not load. */
    public Contact whenNobodyIsLeft() {
        return contact(DESIGNATED_OFFICER)
                .orElseThrow(() -> new IllegalStateException("no contact " + DESIGNATED_OFFICER));
    }

    /** Roles that this person holds or deputises for, by e-mail. */
    public List<RoleId> rolesOf(String email) {
        String lowered = email.toLowerCase(Locale.ROOT);
        return roles.values().stream()
                .filter(role ->
                        role.holders().contains(lowered) || role.deputies().contains(lowered))
                .map(Role::id)
                .sorted(Comparator.comparing(RoleId::value))
                .toList();
    }

    /** The school itself; with no {@code impactAssessment} it has not said yet that it made one. */
    public record School(
            SchoolId id,
            String name,
            String referencePrefix,
            Document document,
            @Nullable ImpactAssessment impactAssessment,
            SafeguardingRecord safeguardingRecord) {

        /** The key of what two schools of a trust must not share, or their cases could not be told apart. */
        public Optional<String> clashWith(School other) {
            if (id.equals(other.id)) {
                return Optional.of("school.id");
            }
            return referencePrefix.equals(other.referencePrefix)
                    ? Optional.of("school.reference-prefix")
                    : Optional.empty();
        }
    }

    /** The published document that this file turns into data, and where it contradicts itself as a whole. */
    public record Document(
            String title, String version, @Nullable LocalDate adopted, List<Conflict> conflicts) {

        public Document {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** The data protection impact assessment that comes before processing. */
    public record ImpactAssessment(LocalDate date, @Nullable RoleId by) {}

    /** Where the child-protection file is kept; {@code tellOnly} means in {@code system} and not here. */
    public record SafeguardingRecord(String system, boolean tellOnly) {

        /** Signpost keeps it. */
        public static final SafeguardingRecord HERE = new SafeguardingRecord("here", false);
    }

    /** Somebody outside the school: a number to phone, and when. */
    public record Contact(
            String id, String name, String phone, @Nullable String hours) {}
}
