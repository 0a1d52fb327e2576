package school.signpost.policy.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.LeaverRule;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.SuspensionRule;

/** Reads what happens when somebody leaves. */
final class LeaverReading {

    private static final Keys KEYS = BasisReading.keys(
            "disable-within", "remove-within", "tell", "equipment-back", "equipment-to", "suspension", "rules");
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 9, 1);

    private final KnownRoles roles;
    private final TellReading tells;
    private final SuspensionReading suspensions;

    LeaverReading(KnownRoles roles, TellReading tells) {
        this.roles = roles;
        this.tells = tells;
        this.suspensions = new SuspensionReading(roles);
    }

    Optional<LeaverRule> read(Value value) {
        return value.section(KEYS).map(section -> {
            var basis = BasisReading.read(section);
            var disable = BasisReading.stated(section, "disable-within", basis, Value::period);
            var remove = BasisReading.stated(section, "remove-within", basis, Value::period);
            refuseRemovingFirst(disable.orElse(null), remove.orElse(null), section);
            return new LeaverRule(
                    disable.orElse(null),
                    remove.orElse(null),
                    section.get("tell").flatMap(tells::read).orElse(null),
                    BasisReading.stated(section, "equipment-back", basis, Value::yesNo)
                            .orElse(null),
                    section.get("equipment-to").flatMap(roles::read).orElse(null),
                    section.get("suspension").map(suspensions::read).orElse(SuspensionRule.USUAL),
                    StatementReading.read(section.items("rules"), basis),
                    basis);
        });
    }

    private static void refuseRemovingFirst(
            @Nullable Stated<Period> disable, @Nullable Stated<Period> remove, Section section) {
        if (disable != null && remove != null && ANY_DAY.plus(remove.is()).isBefore(ANY_DAY.plus(disable.is()))) {
            section.get("remove-within")
                    .ifPresent(value -> value.error("an account is disabled before it is removed: must not be shorter"
                            + " than disable-within"));
        }
    }
}
