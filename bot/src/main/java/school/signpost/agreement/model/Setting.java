package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.time.SchoolCalendar;

/** The agreement, the person, the school's calendar and the day that a decision is about. */
public record Setting(Agreement agreement, Person person, SchoolCalendar calendar, LocalDate today) {

    TextHash text() {
        return agreement.edition().hash();
    }

    /** The signature that counts; where several have to sign none does before all have. */
    Optional<Signature> counted(Obligation obligation) {
        return obligation.counted(text(), agreement.signers());
    }

    /** Those of several whose signature is still asked for. */
    public Set<Signer> missing(Obligation obligation) {
        return agreement.signers().stream()
                .filter(signer -> Need.of(obligation, onlyBy(signer)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Setting onlyBy(Signer signer) {
        return new Setting(agreement.onlyBy(signer), person, calendar, today);
    }

    @Nullable
    LocalDate renewsOn(Signature signature) {
        var every = agreement.renewEvery();
        return every == null ? null : signature.on().plus(every);
    }
}
