package school.signpost.audit.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditTrail.Entry;
import school.signpost.shared.SchoolId;

/** One entry in its place in the chain: its number, the hash of the one before, and its own. */
record Link(SchoolId school, long seq, Entry entry, String previous, String hash) {

    /** The link that follows {@code last}. The instant is cut to milliseconds, since that is all the store keeps. */
    static Link after(SchoolId school, Anchor last, Entry entry) {
        var stored = new Entry(entry.at().truncatedTo(ChronoUnit.MILLIS), entry.actor(), entry.action(), entry.about());
        long seq = last.seq() + 1;
        return new Link(school, seq, stored, last.hash(), hash(school, seq, stored, last.hash()));
    }

    String id() {
        return id(school, seq);
    }

    static String id(SchoolId school, long seq) {
        return school + "/" + seq;
    }

    Anchor anchor() {
        return new Anchor(seq, hash);
    }

    /** Whether what is stored is what was hashed, at this place of this school's chain. */
    boolean isAsWritten(SchoolId expectedSchool, long expectedSeq) {
        return school.equals(expectedSchool)
                && seq == expectedSeq
                && hash.equals(hash(expectedSchool, expectedSeq, entry, previous));
    }

    private static String hash(SchoolId school, long seq, Entry entry, String previous) {
        return HexFormat.of().formatHex(sha256().digest(canonical(school, seq, entry, previous)));
    }

    /**
     * The bytes that are hashed, so that anyone can check a chain with other tools: UTF-8, one line per field in this
     * order, each {@code name:length:value} with the length in bytes, an absent value as {@code name:-}, every line ended
     * by one line feed. The length makes two different entries never give the same bytes, whatever they contain.
     */
    private static byte[] canonical(SchoolId school, long seq, Entry entry, String previous) {
        var text = new StringBuilder("signpost-audit-1\n");
        line(text, "school", school.value());
        line(text, "seq", Long.toString(seq));
        line(text, "at", Long.toString(entry.at().toEpochMilli()));
        line(text, "actor", entry.actor());
        line(text, "action", entry.action());
        line(text, "about", entry.about());
        line(text, "previous", previous);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        text.append(name).append(':');
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        text.append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("audit.no-sha-256", everyJavaHasIt);
        }
    }
}
