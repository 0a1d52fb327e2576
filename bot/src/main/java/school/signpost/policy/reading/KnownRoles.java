package school.signpost.policy.reading;

import java.util.Optional;
import java.util.Set;
import school.signpost.shared.RoleId;

/** The roles that a policy names, against which every mention of a role is checked. */
record KnownRoles(Set<String> names) {

    KnownRoles {
        names = Set.copyOf(names);
    }

    Optional<RoleId> read(Value value) {
        return value.text().flatMap(name -> check(value, name));
    }

    private Optional<RoleId> check(Value value, String name) {
        if (isKnown(value, name)) {
            return Optional.of(RoleId.of(name));
        }
        value.error(remedy(name));
        return Optional.empty();
    }

    /** A role that is itself a key. */
    Optional<RoleId> check(Section.Entry entry, String name) {
        if (isKnown(entry.value(), name)) {
            return Optional.of(RoleId.of(name));
        }
        entry.value().problems().error(entry.name(), Shown.quoted(name), remedy(name));
        return Optional.empty();
    }

    private boolean isKnown(Value value, String name) {
        // a default of the catalogue may name a role that a small school has not: it is vacant there, not wrong
        return names.contains(name) || (value.isBuiltIn() && Value.isSlug(name));
    }

    private String remedy(String name) {
        return "must be one of the names under roles." + Nearest.hint(name, names);
    }
}
