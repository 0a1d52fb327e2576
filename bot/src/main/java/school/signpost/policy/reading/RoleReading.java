package school.signpost.policy.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;

/** Reads the roles of a school. */
final class RoleReading {

    private static final Keys KEYS = Keys.of(
                    "also-called",
                    "holders",
                    "deputies",
                    "phone",
                    "mailbox",
                    "confirmed-by",
                    "same-as",
                    "from",
                    "source",
                    ConflictReading.KEY)
            .requiring("title");

    private final KnownRoles known;

    RoleReading(KnownRoles known) {
        this.known = known;
    }

    Map<RoleId, Role> read(Section section) {
        var roles = new LinkedHashMap<RoleId, Role>();
        section.entries().forEach((name, entry) -> {
            if (!Value.isSlug(name)) {
                section.place()
                        .problems()
                        .error(
                                entry.name(),
                                "the name " + Shown.quoted(name),
                                "use small letters, digits and hyphens, such as network-manager");
                return;
            }
            entry.value().section(KEYS).flatMap(keys -> role(name, keys)).ifPresent(role -> roles.put(role.id(), role));
        });
        refuseCircle("same-as", Role::sameAs, roles, section);
        refuseCircle("confirmed-by", Role::confirmedBy, roles, section);
        return roles;
    }

    private Optional<Role> role(String name, Section section) {
        boolean fromStaffList = fromStaffList(name, section);
        var holders = emails(section, "holders");
        var deputies = emails(section, "deputies");
        var mailbox = section.get("mailbox").flatMap(Value::email).orElse(null);
        var confirmedBy = otherRole(section, "confirmed-by");
        var sameAs = otherRole(section, "same-as");
        warnIfNobody(section, fromStaffList || !holders.isEmpty() || !deputies.isEmpty(), mailbox, confirmedBy, sameAs);
        return section.text("title")
                .map(title -> new Role(
                        RoleId.of(name),
                        title,
                        section.texts("also-called"),
                        holders,
                        deputies,
                        section.text("phone").orElse(null),
                        mailbox,
                        confirmedBy,
                        sameAs,
                        fromStaffList,
                        section.text("source").orElse(null),
                        ConflictReading.read(section)));
    }

    private static boolean fromStaffList(String name, Section section) {
        var from = section.get("from");
        boolean said =
                from.flatMap(value -> value.oneOf(Words.only("staff-list"))).isPresent();
        boolean isLineManager = name.equals(Role.LINE_MANAGER.value());
        if (said && !isLineManager) {
            from.ifPresent(value -> value.error("only line-manager comes from the staff list; name holders here"));
        }
        if (isLineManager && from.isEmpty()) {
            section.missing("from", "write from: staff-list, since everybody's line manager is another person");
        }
        return said;
    }

    private static List<String> emails(Section section, String key) {
        return section.items(key).stream()
                .flatMap(item -> item.email().stream())
                .distinct()
                .toList();
    }

    private @Nullable RoleId otherRole(Section section, String key) {
        return section.get(key).flatMap(known::read).orElse(null);
    }

    private static void warnIfNobody(
            Section section,
            boolean held,
            @Nullable String mailbox,
            @Nullable RoleId confirmedBy,
            @Nullable RoleId sameAs) {
        if (mailbox != null && confirmedBy == null && !held) {
            section.place().warning("a mailbox cannot press buttons: name who confirms for it with confirmed-by");
        } else if (mailbox == null && !held && sameAs == null) {
            section.place().warning("nobody holds this role and no same-as stands in: the next step is taken at once");
        }
    }

    private static void refuseCircle(
            String key, Function<Role, @Nullable RoleId> next, Map<RoleId, Role> roles, Section section) {
        roles.values().stream()
                .filter(role -> leadsBack(role, next, roles))
                .forEach(role -> section.own(role.id().value())
                        .flatMap(Value::openSection)
                        .flatMap(keys -> keys.own(key))
                        .ifPresent(value ->
                                value.error(key + " leads round in a circle: name a role that somebody holds")));
    }

    private static boolean leadsBack(Role role, Function<Role, @Nullable RoleId> next, Map<RoleId, Role> roles) {
        var seen = new HashSet<RoleId>();
        var id = next.apply(role);
        while (id != null && seen.add(id)) {
            if (id.equals(role.id())) {
                return true;
            }
            var other = roles.get(id);
            id = other == null ? null : next.apply(other);
        }
        return false;
    }
}
