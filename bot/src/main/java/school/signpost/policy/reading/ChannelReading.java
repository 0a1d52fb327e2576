package school.signpost.policy.reading;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.model.Channel;
import school.signpost.policy.model.Channels;
import school.signpost.policy.model.Channels.Rule;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.RoleId;

/** Reads by which channels a school wants its people told; what it does not say is as usual. */
final class ChannelReading {

    private static final Keys KEYS = Keys.of("order", "wait", "urgency", "roles");
    private static final Keys RULE = Keys.of("order", "wait");
    private static final Map<String, Channel> CHANNELS = Words.of(Channel.values());
    private static final Map<String, Urgency> URGENCIES = Words.of(Urgency.values());

    private final KnownRoles roles;

    ChannelReading(KnownRoles roles) {
        this.roles = roles;
    }

    Channels read(Optional<Value> written) {
        return written.flatMap(value -> value.section(KEYS)).map(this::channels).orElse(Channels.USUAL);
    }

    private Channels channels(Section section) {
        var usual = rule(section, Channels.USUAL.usual());
        var byUrgency = new EnumMap<Urgency, Rule>(Urgency.class);
        byUrgency.putAll(section.get("order").isPresent() ? Map.of() : Channels.USUAL.byUrgency());
        entries(section, "urgency")
                .forEach((name, entry) -> Optional.ofNullable(URGENCIES.get(name))
                        .ifPresentOrElse(
                                urgency -> rule(entry, usual).ifPresent(rule -> byUrgency.put(urgency, rule)),
                                () -> section.place()
                                        .problems()
                                        .error(
                                                entry.name(),
                                                "the urgency " + Shown.quoted(name),
                                                "use one of " + String.join(", ", URGENCIES.keySet()))));
        var byRole = new LinkedHashMap<RoleId, Rule>();
        entries(section, "roles").forEach((name, entry) -> {
            var role = roles.check(entry, name);
            var rule = rule(entry, usual);
            role.ifPresent(known -> rule.ifPresent(read -> byRole.put(known, read)));
        });
        return new Channels(usual, byUrgency, byRole);
    }

    private static Map<String, Section.Entry> entries(Section section, String key) {
        return section.get(key)
                .flatMap(Value::openSection)
                .map(Section::entries)
                .orElse(Map.of());
    }

    private static Optional<Rule> rule(Section.Entry entry, Rule otherwise) {
        return entry.value().section(RULE).map(section -> rule(section, otherwise));
    }

    private static Rule rule(Section section, Rule otherwise) {
        List<Channel> order = section.items("order").stream()
                .flatMap(item -> item.oneOf(CHANNELS).stream())
                .distinct()
                .toList();
        Duration pause = section.get("wait").flatMap(Value::duration).orElse(otherwise.pause());
        return new Rule(order.isEmpty() ? otherwise.order() : order, pause);
    }
}
