package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.SealedText;

/**
 * One person and one agreement: what they signed, whether they are being asked, whether they declined or are exempt.
 * {@code leftOn} is the last day of an earlier time here: what was signed until then does not count for the next.
 */
public record Obligation(
        List<Signature> signatures,
        @Nullable Round round,
        @Nullable Refusal refusal,
        @Nullable Exemption exemption,
        @Nullable LocalDate leftOn) {

    public static final Obligation NONE = new Obligation(List.of(), null, null, null, null);

    public Obligation {
        signatures = List.copyOf(signatures);
    }

    /** The newest signature of this time at the school: under {@code inForce} if there is one, else under an older text. */
    public Optional<Signature> counted(TextHash inForce) {
        return counted(inForce, each -> true);
    }

    /** Where all of these have to sign, the signature that holds the others back; none before everybody has signed. */
    public Optional<Signature> counted(TextHash inForce, Set<Signer> all) {
        if (all.isEmpty()) {
            return counted(inForce);
        }
        var each = all.stream()
                .flatMap(signer -> counted(inForce, by -> by.signer().equals(Optional.of(signer))).stream())
                .toList();
        return each.size() < all.size()
                ? Optional.empty()
                : each.stream()
                        .min(Comparator.comparing((Signature signature) ->
                                        signature.text().equals(inForce))
                                .thenComparing(Signature::on));
    }

    private Optional<Signature> counted(TextHash inForce, Predicate<Signature> among) {
        return newest(among.and(each -> each.text().equals(inForce))).or(() -> newest(among));
    }

    private Optional<Signature> newest(Predicate<Signature> among) {
        return signatures.stream()
                .filter(each -> leftOn == null || each.on().isAfter(leftOn))
                .filter(among)
                .max(Comparator.comparing(Signature::on));
    }

    public boolean isExempt(LocalDate day) {
        return exemption != null && exemption.holdsOn(day);
    }

    Obligation signed(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Obligation(all, round, refusal, exemption, leftOn);
    }

    Obligation asked(@Nullable Round asking) {
        return new Obligation(signatures, asking, refusal, exemption, leftOn);
    }

    Obligation refused(@Nullable Refusal refused) {
        return new Obligation(signatures, round, refused, exemption, leftOn);
    }

    Obligation exempted(@Nullable Exemption exempted) {
        return new Obligation(signatures, round, refusal, exempted, leftOn);
    }

    Obligation left(LocalDate lastDay) {
        return new Obligation(signatures, null, null, null, lastDay);
    }

    Obligation stayed() {
        return new Obligation(signatures, round, refusal, exemption, null);
    }

    /** Somebody read it and will not sign it; it is about one text, and a new text asks anew. The reason is theirs and whoever is told. */
    public record Refusal(
            TextHash text,
            LocalDate on,
            SealedText reason,
            @Nullable LocalDate told) {

        Refusal toldOn(LocalDate day) {
            return new Refusal(text, on, reason, day);
        }
    }

    /** Somebody need not sign: by whom that was said, why, and until when. */
    public record Exemption(
            String by,
            SealedText why,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }
}
