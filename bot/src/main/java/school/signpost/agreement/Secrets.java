package school.signpost.agreement;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.Obligation;
import school.signpost.confidential.Vault;
import school.signpost.shared.AgreementId;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SealedText;

/** Seals what people write about themselves and others: why they will not sign, why they need not. One key a person. */
@Component
class Secrets {

    private final Vault vault;

    Secrets(Vault vault) {
        this.vault = vault;
    }

    /** The book, with a key to seal with. */
    DutyBook keyed(DutyBook book) {
        return book.upkeep().key() == null
                ? book.with(book.upkeep().sealedWith(vault.newKey(book.school(), id(book))))
                : book;
    }

    SealedText sealRefusal(DutyBook keyed, AgreementId agreement, String reason) {
        return vault.seal(place(keyed), refusal(agreement), ConfidentialText.of(reason));
    }

    SealedText sealExemption(DutyBook keyed, AgreementId agreement, String reason) {
        return vault.seal(place(keyed), exemption(agreement), ConfidentialText.of(reason));
    }

    /** Why they will not sign. */
    Optional<ConfidentialText> refusal(DutyBook book, AgreementId agreement) {
        return Optional.ofNullable(book.duties().to(agreement).refusal())
                .map(Obligation.Refusal::reason)
                .map(hidden -> vault.open(place(book), refusal(agreement), hidden));
    }

    private static Vault.Place place(DutyBook book) {
        return new Vault.Place(
                book.school(), id(book), Objects.requireNonNull(book.upkeep().key(), "nothing was sealed"));
    }

    /** A key's owner is named as a case is: no case has such an id. */
    private static CaseId id(DutyBook book) {
        return CaseId.of("duties/" + book.person());
    }

    private static String refusal(AgreementId agreement) {
        return "refusal." + agreement;
    }

    private static String exemption(AgreementId agreement) {
        return "exemption." + agreement;
    }
}
