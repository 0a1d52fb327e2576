package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.RetentionRule;
import school.signpost.policy.model.RetentionRule.Keep;
import school.signpost.policy.model.Stated;
import school.signpost.shared.KindId;

/** Reads how long cases are kept. */
final class RetentionReading {

    private static final Keys KEYS = BasisReading.keys("by-kind").requiring("default");
    private static final Keys KEEP = Keys.of("source", "strength").requiring("keep");
    private static final String HANDED_ON = "transfer-to-child-file";

    private RetentionReading() {}

    /** {@code kinds} are all that the policy names, switched off or not. */
    static Optional<RetentionRule> read(Value value, Set<String> kinds) {
        return value.section(KEYS).flatMap(section -> {
            var basis = BasisReading.read(section);
            var byKind = byKind(section, kinds, basis);
            return BasisReading.stated(section, "default", basis, Value::interval)
                    .map(standard -> new RetentionRule(standard, byKind, basis));
        });
    }

    private static Map<KindId, Stated<Keep>> byKind(Section section, Set<String> kinds, Basis basis) {
        var keeps = new LinkedHashMap<KindId, Stated<Keep>>();
        section.get("by-kind")
                .flatMap(Value::openSection)
                .map(Section::entries)
                .orElse(Map.of())
                .forEach((kind, entry) -> {
                    boolean known = isKnown(kind, entry, kinds);
                    entry.value()
                            .section(KEEP)
                            .flatMap(keys -> keep(keys, basis))
                            .filter(keep -> known)
                            .ifPresent(keep -> keeps.put(KindId.of(kind), keep));
                });
        return keeps;
    }

    private static boolean isKnown(String kind, Section.Entry entry, Set<String> kinds) {
        boolean known = kinds.contains(kind);
        if (!known) {
            entry.value()
                    .problems()
                    .error(
                            entry.name(),
                            "an unknown kind",
                            "name one of the kinds under incidents." + Nearest.hint(kind, kinds));
        }
        return known;
    }

    private static Optional<Stated<Keep>> keep(Section section, Basis rule) {
        var own = BasisReading.read(section);
        String source = own.source() == null ? rule.source() : own.source();
        return section.get("keep")
                .flatMap(RetentionReading::keep)
                .map(keep -> new Stated<>(keep, source, own.strength()));
    }

    private static Optional<Keep> keep(Value value) {
        return value.isText() && value.text().equals(Optional.of(HANDED_ON))
                ? Optional.of(new Keep.TransferToChildFile())
                : value.interval().map(Keep.For::new);
    }
}
