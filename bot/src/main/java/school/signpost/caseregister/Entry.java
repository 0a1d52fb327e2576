package school.signpost.caseregister;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SealedText;

/**
 * One line of a case's timeline. Its hash covers the one before and the stored bytes, ciphertext included, so that the
 * chain can be verified after the text's key was erased. {@code cause} is the activity that brought it, so that the same
 * activity twice adds nothing.
 */
public record Entry(
        long seq,
        Instant at,
        String actor,
        Happening what,
        @Nullable String about,
        @Nullable SealedText text,
        @Nullable String cause,
        String hash) {

    /** The field name under which an entry's text is sealed. */
    public static String fieldOf(long seq) {
        return "entry." + seq;
    }

    static Entry after(String head, long seq, Happened happened) {
        var line = String.join(
                "\n",
                head,
                Long.toString(seq),
                Long.toString(happened.at().toEpochMilli()),
                happened.actor(),
                happened.what().name(),
                orNothing(happened.about()),
                happened.text() == null ? "" : happened.text().base64(),
                orNothing(happened.cause()));
        return new Entry(
                seq,
                happened.at(),
                happened.actor(),
                happened.what(),
                happened.about(),
                happened.text(),
                happened.cause(),
                sha256(line));
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** What is about to be put on the timeline. */
    public record Happened(
            Instant at,
            String actor,
            Happening what,
            @Nullable String about,
            @Nullable SealedText text,
            @Nullable String cause) {

        /** The actor of what Signpost does by itself. */
        public static final String SIGNPOST = "signpost";

        public static Happened of(Instant at, String actor, Happening what, @Nullable String about) {
            return new Happened(at, actor, what, about, null, null);
        }
    }

    /** What can happen to a case. */
    public enum Happening {
        REPORTED,
        /** The reporter began it and did not send it: Signpost passed it on. */
        BEGUN,
        TOLD,
        INFORMED,
        CLIMBED,
        ANSWERED,
        HANDED_OVER,
        /** Whoever had answered can't deal with it after all. */
        TAKEN_BACK,
        /** The next people were told before it was time. */
        SENT_ON,
        ADDED,
        SUBJECT_NAMED,
        /** The reporter said who their line manager is, whom the staff list does not name. */
        LINE_MANAGER_NAMED,
        WITHDRAWN,
        /** What somebody had seen by then; about says who, and what of it. */
        HAD_SEEN,
        /** Nobody holds a role that the route names. */
        VACANT,
        EMAILED,
        TEXTED,
        UNANSWERED,
        MUST_PHONE,
        PHONED,
        /** Whoever answered was asked whether it is still with them. */
        CHASED,
        /** They say that it is. */
        STILL_MINE,
        /** They said nothing, however often they were asked; the next people are told. */
        STALLED,
        /** Whoever answered has left or is away, so that it begins anew. */
        OWNER_GONE,
        /** Somebody ended it; about says why, the text is theirs. */
        STOPPED,
        /** It goes on after all. */
        RESUMED,
        LINKED,
        ASSESSED
    }
}
