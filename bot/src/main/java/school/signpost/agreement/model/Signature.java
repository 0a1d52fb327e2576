package school.signpost.agreement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import school.signpost.policy.model.AgreementRule.Signer;

/**
 * Somebody's signature under one edition. {@code on} is the day that counts; {@code record} is the hash of the receipt,
 * which holds everything that was said and shown.
 */
public record Signature(String version, TextHash text, LocalDate on, Instant recordedAt, How how, TextHash record) {

    /** Who signed for a pupil; empty where people sign for themselves. */
    public Optional<Signer> signer() {
        return switch (how) {
            case How.InTeams ignored -> Optional.empty();
            case How.OnPaper ignored -> Optional.empty();
            case How.ForPupil pupil -> Optional.of(pupil.by());
        };
    }

    /** How the person was known. */
    public sealed interface How {

        /** They typed their full name, signed in to Teams as themselves. */
        record InTeams(String account) implements How {}

        /** On paper, seen by somebody of the school and put on record by the office. */
        record OnPaper(String seenBy, String recordedBy) implements How {}

        /** On paper, by a pupil or for them; {@code pupil} is the pupil's name as the list had it then. */
        record ForPupil(Signer by, String pupil, String seenBy, String recordedBy) implements How {}
    }
}
