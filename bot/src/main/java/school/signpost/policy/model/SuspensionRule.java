package school.signpost.policy.model;

import java.time.Duration;
import java.util.List;
import school.signpost.shared.RoleId;

/**
 * Who may say that somebody is suspended, whose task the account is, and after how long both hear that it is not done yet.
 * Nobody else hears of it at all.
 */
public record SuspensionRule(List<RoleId> by, RoleId accountTo, Duration within) {

    /** Where the school has not chosen. */
    public static final SuspensionRule USUAL =
            new SuspensionRule(List.of(Role.HEAD), RoleId.of("network-manager"), Duration.ofHours(1));

    public SuspensionRule {
        by = List.copyOf(by);
    }
}
