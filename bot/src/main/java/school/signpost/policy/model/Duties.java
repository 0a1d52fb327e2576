package school.signpost.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.AgreementId;

/** What a policy asks for besides reporting: signatures, passwords, leavers, reviews, records, house rules, and what needs a yes. */
public record Duties(
        Map<AgreementId, AgreementRule> agreements,
        Map<String, PasswordRule> passwords,
        @Nullable LeaverRule leavers,
        List<ReviewRule> reviews,
        @Nullable RetentionRule retention,
        @Nullable Marking marking,
        Map<String, HouseRule> houseRules,
        Map<String, RequestRule> requests,
        SnoozeRule snooze) {

    /** Of a policy that asks for nothing of the kind. */
    public static final Duties NONE =
            new Duties(Map.of(), Map.of(), null, List.of(), null, null, Map.of(), Map.of(), SnoozeRule.USUAL);

    public Duties {
        agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
        passwords = Collections.unmodifiableMap(new LinkedHashMap<>(passwords));
        reviews = List.copyOf(reviews);
        houseRules = Collections.unmodifiableMap(new LinkedHashMap<>(houseRules));
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    }

    public SuspensionRule suspension() {
        return leavers == null ? SuspensionRule.USUAL : leavers.suspension();
    }

    public Optional<AgreementRule> agreement(AgreementId id) {
        return Optional.ofNullable(agreements.get(id));
    }
}
