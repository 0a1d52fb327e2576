package school.signpost.policy.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/**
 * What happens to a leaver's accounts and equipment, counted from the last day. A part that is absent is not asked for;
 * {@code tell} does it, {@code equipmentTo} takes equipment and log-on details back. A suspension has rules of its own.
 */
public record LeaverRule(
        @Nullable Stated<Period> disableWithin,
        @Nullable Stated<Period> removeWithin,
        @Nullable Tell tell,
        @Nullable Stated<Boolean> equipmentBack,
        @Nullable RoleId equipmentTo,
        SuspensionRule suspension,
        List<Statement> rules,
        Basis basis) {

    public LeaverRule {
        rules = List.copyOf(rules);
    }
}
