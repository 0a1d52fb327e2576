package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** Reads a whole policy file. It never stops at the first mistake, and never throws for what a file holds. */
public final class PolicyFile {

    private static final int VERSION = 1;
    private static final Keys KEYS = Keys.of(
                    "incidents",
                    "channels",
                    "chasers",
                    "agreements",
                    "passwords",
                    "leavers",
                    "reviews",
                    "snooze",
                    "retention",
                    "marking",
                    "rules",
                    "requests")
            .requiring("policy", "school", "contacts", "calendar", "roles");

    private final KindCatalogue catalogue = KindCatalogue.load();

    /** {@code file} is the name that messages show. */
    public PolicyReading read(String file, byte[] bytes) {
        var problems = new Problems();
        var policy = new YamlText(file, problems)
                .root(bytes)
                .flatMap(root -> root.section(KEYS))
                .flatMap(this::policy);
        return policy.isPresent() && !problems.hasErrors()
                ? new PolicyReading.Good(policy.get(), problems.inOrder())
                : new PolicyReading.Bad(problems.inOrder());
    }

    private Optional<Policy> policy(Section root) {
        root.get("policy").ifPresent(value -> value.wholeNumber(VERSION, VERSION));
        var rolesSection = root.get("roles").flatMap(Value::openSection);
        var known = new KnownRoles(
                rolesSection.map(section -> section.entries().keySet()).orElse(Set.of()));
        var school = root.get("school").flatMap(value -> new SchoolReading(known).read(value));
        var zone = root.get("school").filter(value -> !value.isList()).flatMap(PolicyFile::zone);
        var calendar = root.get("calendar").flatMap(value -> CalendarReading.read(value, zone));
        var contacts = root.get("contacts").flatMap(Value::openSection).map(ContactReading::read);
        var roles = rolesSection.map(section -> roles(section, known));
        var kinds = kinds(root, known);
        var absences = root.get("calendar").map(AbsenceReading::read).orElse(List.of());
        var duties = new DutyReading(known).read(root, namedKinds(root));
        var channels = new ChannelReading(known).read(root.get("channels"));
        var chasers = ChaserReading.read(root.get("chasers"));
        if (school.isEmpty() || calendar.isEmpty() || contacts.isEmpty() || roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Policy(
                school.get(), contacts.get(), calendar.get(), absences, roles.get(), kinds, duties, channels, chasers));
    }

    private static Optional<Value> zone(Value school) {
        return school.node() instanceof org.snakeyaml.engine.v2.nodes.MappingNode
                ? school.openSection().flatMap(section -> section.get("time-zone"))
                : Optional.empty();
    }

    private static Map<RoleId, Role> roles(Section section, KnownRoles known) {
        if (section.own(Role.ADMINISTRATOR.value()).isEmpty()) {
            section.place().warning("no administrator: nobody will be told when this file has a mistake");
        }
        return new RoleReading(known).read(section);
    }

    private Map<KindId, IncidentKind> kinds(Section root, KnownRoles known) {
        var written = root.get("incidents").flatMap(Value::openSection);
        var ids = new LinkedHashSet<String>();
        written.ifPresent(section -> ids.addAll(section.entries().keySet()));
        ids.addAll(catalogue.ids());
        var reading = new IncidentReading(known, ids);
        var kinds = new LinkedHashMap<KindId, IncidentKind>();
        for (String id : ids) {
            var entry = written.map(Section::entries).map(entries -> entries.get(id));
            kind(id, entry, root, reading).ifPresent(kind -> kinds.put(kind.id(), kind));
        }
        return kinds;
    }

    private Optional<IncidentKind> kind(
            String id, Optional<Section.Entry> entry, Section root, IncidentReading reading) {
        var builtIn = catalogue.kind(id).orElse(null);
        if (entry.isEmpty()) {
            if (root.own("incidents").isPresent()) {
                root.place()
                        .problems()
                        .warning(
                                root.own("incidents").get().spot(),
                                null,
                                id + " is not mentioned: its reports go the built-in way; write " + id
                                        + ": {} to accept that");
            }
            return reading.read(id, null, builtIn);
        }
        if (!Value.isSlug(id)) {
            root.place()
                    .problems()
                    .error(
                            entry.get().name(),
                            "the name " + Shown.quoted(id),
                            "use small letters, digits and hyphens, such as lost-device");
            return Optional.empty();
        }
        return entry.get().value().section(IncidentReading.KEYS).flatMap(section -> {
            if (builtIn == null) {
                needOwnKeys(id, section);
            }
            return reading.read(id, section, builtIn);
        });
    }

    private void needOwnKeys(String id, Section section) {
        String hint = Nearest.hint(id, catalogue.ids());
        for (String key : new String[] {"title", "steps"}) {
            if (section.get(key).isEmpty()) {
                section.missing(key, "a kind of the school's own has a title and steps." + hint);
            }
        }
    }

    /** Every kind that this policy can speak of, switched off or not. */
    private Set<String> namedKinds(Section root) {
        var ids = new LinkedHashSet<>(catalogue.ids());
        root.get("incidents")
                .flatMap(Value::openSection)
                .ifPresent(section -> ids.addAll(section.entries().keySet()));
        return ids;
    }
}
