package school.signpost.policy.reading;

import java.util.List;
import java.util.Optional;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.SuspensionRule;
import school.signpost.shared.RoleId;

/** Reads who may suspend somebody and whose task the account then is; what a school does not say is as usual. */
final class SuspensionReading {

    private static final Keys KEYS = Keys.of("by", "account-to", "within");

    private final KnownRoles roles;

    SuspensionReading(KnownRoles roles) {
        this.roles = roles;
    }

    SuspensionRule read(Value value) {
        return value.section(KEYS).map(this::read).orElse(SuspensionRule.USUAL);
    }

    private SuspensionRule read(Section section) {
        List<RoleId> by = section.items("by").stream()
                .flatMap(each -> holder(each).stream())
                .toList();
        return new SuspensionRule(
                by.isEmpty() ? SuspensionRule.USUAL.by() : by,
                section.get("account-to").flatMap(this::holder).orElse(SuspensionRule.USUAL.accountTo()),
                section.get("within").flatMap(Value::duration).orElse(SuspensionRule.USUAL.within()));
    }

    /** A role that the file gives to people: everybody's line manager is another one. */
    private Optional<RoleId> holder(Value value) {
        var role = roles.read(value);
        if (role.filter(Role.LINE_MANAGER::equals).isPresent()) {
            value.error("a suspension is kept from line managers: name another role");
            return Optional.empty();
        }
        return role;
    }
}
