package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.PasswordRule.ChangeOn;
import school.signpost.policy.model.PasswordRule.CharacterClass;
import school.signpost.staff.StaffMember.Group;

/** Reads the rules for passwords. */
final class PasswordReading {

    private static final Keys KEYS = BasisReading.keys(
            "for",
            "max-age",
            "min-length",
            "must-have",
            "change-on",
            "remind",
            "owner",
            "accounts",
            "rules",
            "how-to-change");
    private static final Map<String, CharacterClass> CHARACTERS = Words.of(CharacterClass.values());
    private static final Map<String, ChangeOn> EVENTS = Words.of(ChangeOn.values());
    private static final Map<String, Group> GROUPS = Words.of(Group.values());
    private static final String STAFF = "staff";
    private static final int LONGEST = 128;

    private final KnownRoles roles;

    PasswordReading(KnownRoles roles) {
        this.roles = roles;
    }

    Map<String, PasswordRule> read(Section passwords) {
        var rules = new LinkedHashMap<String, PasswordRule>();
        passwords
                .slugs("such as staff or generic")
                .forEach((name, value) ->
                        value.section(KEYS).ifPresent(section -> rules.put(name, rule(name, section))));
        return rules;
    }

    private PasswordRule rule(String name, Section section) {
        var basis = BasisReading.read(section);
        return new PasswordRule(
                name,
                groups(name, section),
                BasisReading.stated(section, "max-age", basis, Value::interval).orElse(null),
                BasisReading.stated(section, "min-length", basis, value -> value.wholeNumber(1, LONGEST))
                        .orElse(null),
                BasisReading.stated(section, "must-have", basis, PasswordReading::characters)
                        .orElse(null),
                section.get("change-on").map(value -> value.setOf(EVENTS)).orElse(Set.of()),
                section.items("remind").stream()
                        .flatMap(item -> item.period().stream())
                        .toList(),
                section.get("owner").flatMap(roles::read).orElse(null),
                section.texts("accounts"),
                StatementReading.read(section.items("rules"), basis),
                section.get("how-to-change").flatMap(Value::text).orElse(null),
                basis);
    }

    /** A rule named staff is everybody's on the staff list unless it says whose; any other is nobody's until it says. */
    private static Set<Group> groups(String name, Section section) {
        var written = section.get("for");
        if (written.isPresent()) {
            return written.get().someOf(GROUPS);
        }
        return name.equals(STAFF) ? new LinkedHashSet<>(List.of(Group.values())) : Set.of();
    }

    private static Optional<Set<CharacterClass>> characters(Value value) {
        var classes = value.someOf(CHARACTERS);
        return classes.isEmpty() ? Optional.empty() : Optional.of(classes);
    }
}
