package school.signpost.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.policy.model.AgreementRule.Audience;
import school.signpost.policy.model.AgreementRule.OfPupils;
import school.signpost.policy.model.AgreementRule.OfStaff;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.policy.model.YearRange;
import school.signpost.staff.StaffMember.Group;

/** Reads who is asked to sign. */
final class AudienceReading {

    private static final String PUPILS = "pupils";
    private static final Map<String, Group> GROUPS = Words.of(Group.values());
    private static final Map<String, Signer> SIGNERS = Words.of(Signer.values());

    private AudienceReading() {}

    static Optional<Audience> read(Section agreement) {
        return agreement.get("for").flatMap(value -> {
            if (value.isList()) {
                refusePupilsKeys(agreement);
                return Optional.of(new OfStaff(value.someOf(GROUPS)));
            }
            if (!value.isText() || !value.text().equals(Optional.of(PUPILS))) {
                value.error("must be pupils, or a list such as [staff, governor]");
                return Optional.empty();
            }
            return Optional.of(new OfPupils(years(agreement), signers(agreement)));
        });
    }

    private static void refusePupilsKeys(Section agreement) {
        Stream.of("years", "signed-by")
                .flatMap(key -> agreement.get(key).stream())
                .forEach(value -> value.error("only an agreement with for: pupils has this key"));
    }

    private static List<YearRange> years(Section agreement) {
        return agreement.items("years").stream()
                .flatMap(item -> year(item).stream())
                .toList();
    }

    private static Optional<YearRange> year(Value value) {
        return value.text().flatMap(written -> {
            var range = YearRange.parse(written);
            if (range.isEmpty()) {
                value.error("must be a school year or a range of them, such as R-6, N, \"7\" or 7-11");
            }
            return range;
        });
    }

    private static Set<Signer> signers(Section agreement) {
        return agreement.get("signed-by").map(value -> value.someOf(SIGNERS)).orElse(Set.of(Signer.PUPIL));
    }
}
