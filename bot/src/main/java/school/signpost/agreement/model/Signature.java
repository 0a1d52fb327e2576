package school.signpost.agreement.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's signature under one edition. {@code on} is the day that counts; {@code record} is the hash of the receipt,
 * which holds everything that was said and shown.
 */
public record Signature(String version, TextHash text, LocalDate on, Instant recordedAt, How how, TextHash record) {

    /** How the person was known. */
    public sealed interface How {

        /** They typed their full name, signed in to Teams as themselves. */
        record InTeams(String account) implements How {}

        /** On paper, seen by somebody of the school and put on record by the office. */
        record OnPaper(String seenBy, String recordedBy) implements How {}
    }
}
