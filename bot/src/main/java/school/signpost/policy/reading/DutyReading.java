package school.signpost.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import school.signpost.policy.model.Duties;

/** Reads everything that a policy asks for besides reporting. */
final class DutyReading {

    private final AgreementReading agreements;
    private final PasswordReading passwords;
    private final LeaverReading leavers;
    private final ReviewReading reviews;
    private final HouseRuleReading houseRules;
    private final RequestReading requests;

    DutyReading(KnownRoles roles) {
        var tells = new TellReading(roles);
        this.agreements = new AgreementReading(roles, tells);
        this.passwords = new PasswordReading(roles);
        this.leavers = new LeaverReading(roles, tells);
        this.reviews = new ReviewReading(tells);
        this.houseRules = new HouseRuleReading(roles);
        this.requests = new RequestReading(tells);
    }

    /** {@code kinds} are all that the policy names, switched off or not. */
    Duties read(Section root, Set<String> kinds) {
        return new Duties(
                root.get("agreements")
                        .flatMap(Value::openSection)
                        .map(agreements::read)
                        .orElse(Map.of()),
                root.get("passwords")
                        .flatMap(Value::openSection)
                        .map(passwords::read)
                        .orElse(Map.of()),
                root.get("leavers").flatMap(leavers::read).orElse(null),
                root.get("reviews").map(reviews::read).orElse(List.of()),
                root.get("retention")
                        .flatMap(value -> RetentionReading.read(value, kinds))
                        .orElse(null),
                root.get("marking").flatMap(MarkingReading::read).orElse(null),
                root.get("rules")
                        .flatMap(Value::openSection)
                        .map(houseRules::read)
                        .orElse(Map.of()),
                root.get("requests")
                        .flatMap(Value::openSection)
                        .map(requests::read)
                        .orElse(Map.of()),
                SnoozeReading.read(root.get("snooze")));
    }
}
