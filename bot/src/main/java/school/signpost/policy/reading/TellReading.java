package school.signpost.policy.reading;

import java.util.List;
import java.util.Optional;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;

/** Reads whom to tell: a role, {@code all: […]} or {@code any: […]}, with one more level inside. */
final class TellReading {

    private static final Keys KEYS = Keys.of("all", "any");

    private final KnownRoles roles;

    TellReading(KnownRoles roles) {
        this.roles = roles;
    }

    Optional<Tell> read(Value value) {
        return read(value, 2);
    }

    private Optional<Tell> read(Value value, int levels) {
        if (value.isText()) {
            return role(value).map(Tell.ToRole::new);
        }
        if (levels == 0) {
            value.error("all and any nest one level: name a role here");
            return Optional.empty();
        }
        return value.openSection().flatMap(section -> {
            section.allowing(KEYS);
            var all = section.get("all");
            var any = section.get("any");
            if (all.isPresent() == any.isPresent()) {
                value.error("must have either all: […] or any: […]");
                return Optional.empty();
            }
            return all.isPresent()
                    ? members(all.get(), levels - 1).map(Tell.All::new)
                    : any.flatMap(list -> members(list, levels - 1).map(Tell.Any::new));
        });
    }

    /** A role that may be told something. */
    Optional<RoleId> role(Value value) {
        return roles.read(value).filter(role -> mayBeTold(role, value));
    }

    private static boolean mayBeTold(RoleId role, Value value) {
        boolean administrator = role.equals(Role.ADMINISTRATOR);
        if (administrator) {
            value.error("the administrator runs the system and reads no case: name another role");
        }
        return !administrator;
    }

    private Optional<List<Tell>> members(Value value, int levels) {
        var items = value.items();
        if (items.isEmpty()) {
            if (value.isList()) {
                value.error("must name at least one role");
            }
            return Optional.empty();
        }
        return Optional.of(
                items.stream().flatMap(item -> read(item, levels).stream()).toList());
    }
}
