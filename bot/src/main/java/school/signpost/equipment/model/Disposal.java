package school.signpost.equipment.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The record that a school keeps of a device it no longer has: the day, who authorised it, that the licences of its software
 * were checked, what became of personal data on it, how it went, and who received it.
 */
public record Disposal(
        LocalDate on,
        String authorisedBy,
        boolean licencesChecked,
        Erasure personalData,
        How how,
        String recipient,
        boolean electricallySafe) {

    public Disposal {
        authorisedBy = authorisedBy.strip();
        recipient = recipient.strip();
    }

    /** The first thing that keeps this from being a whole record. */
    public Optional<Missing> missing() {
        if (authorisedBy.isEmpty()) {
            return Optional.of(Missing.AUTHORISED_BY);
        }
        if (recipient.isEmpty()) {
            return Optional.of(Missing.RECIPIENT);
        }
        if (!licencesChecked) {
            return Optional.of(Missing.LICENCES);
        }
        return !electricallySafe && how != How.WASTE ? Optional.of(Missing.SAFETY) : Optional.empty();
    }

    /** What became of personal data on it. */
    public enum Erasure {
        /** It is not likely to hold any. */
        NONE,
        /** Its storage was overwritten several times. */
        OVERWRITTEN,
        /** Its storage was physically destroyed. */
        DESTROYED,
        /** An authorised company guarantees in writing that it destroys it. */
        GUARANTEED
    }

    /** How it went. */
    public enum How {
        WASTE,
        GIFT,
        SALE
    }

    /** What a record of a disposal can't be without. */
    public enum Missing {
        AUTHORISED_BY,
        RECIPIENT,
        /** That the software on it may go with it, or was taken off. */
        LICENCES,
        /** The certificate of an electrical safety check, which a device must have that somebody is to use. */
        SAFETY
    }
}
