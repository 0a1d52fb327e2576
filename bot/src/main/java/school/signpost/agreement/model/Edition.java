package school.signpost.agreement.model;

import java.time.LocalDate;

/** One version of an agreement's text: what the school calls it, the hash that was signed, and since when it is in force. */
public record Edition(String version, TextHash hash, LocalDate inForce) {

    public Edition called(String name) {
        return new Edition(name, hash, inForce);
    }
}
