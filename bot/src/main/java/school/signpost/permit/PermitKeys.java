package school.signpost.permit;

import java.util.Map;
import java.util.Optional;
import school.signpost.outbox.Way;
import school.signpost.shared.StaffId;

/** What the messages about a request are called, and what each of them is for. */
public final class PermitKeys {

    static final String ANSWER = "answer";
    static final String ENDS = "ends";
    static final String SILENT = "silent";

    private static final String ASKED = "asked/";
    private static final String AGAIN = "again/";
    private static final String AGREED = "agreed/";
    private static final String SETTLED = "settled/";
    private static final String MAIL = "mail/";
    private static final Map<String, About> ALONE =
            Map.of(ANSWER, About.ANSWER, ENDS, About.ENDS, SILENT, About.SILENT);
    private static final Map<String, About> BEGINNING =
            Map.of(ASKED, About.ASKED, AGAIN, About.AGAIN, AGREED, About.AGREED, SETTLED, About.SETTLED);

    private PermitKeys() {}

    static String asked(StaffId person) {
        return ASKED + person;
    }

    static String again(long turn, StaffId person) {
        return AGAIN + turn + "/" + person;
    }

    static String agreed(StaffId by) {
        return AGREED + by;
    }

    /** What brings the card of this question up to date: once while others have still to answer, once when it is over. */
    static String settled(String question, boolean open) {
        return SETTLED + (open ? "open/" : "over/") + question;
    }

    /** The question whose card this brings up to date; empty for every other message. */
    static Optional<String> questionOf(String key) {
        return key.startsWith(SETTLED)
                ? Optional.of(key.substring(key.indexOf('/', SETTLED.length()) + 1))
                : Optional.empty();
    }

    /** The same by e-mail. */
    static String byMail(String key) {
        return MAIL + key;
    }

    static Way wayOf(String key) {
        return key.startsWith(MAIL) ? Way.EMAIL : Way.TEAMS;
    }

    /** Whether it asks somebody for a yes or no. */
    static boolean isQuestion(String key) {
        return key.startsWith(ASKED) || key.startsWith(AGAIN);
    }

    /** What a message is for, by whichever way it leaves. */
    public static Optional<About> about(String written) {
        var key = written.startsWith(MAIL) ? written.substring(MAIL.length()) : written;
        return Optional.ofNullable(ALONE.get(key))
                .or(() -> BEGINNING.entrySet().stream()
                        .filter(each -> key.startsWith(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** What a message says. */
    public enum About {
        /** Somebody asks. */
        ASKED,
        /** Somebody asked, and waits. */
        AGAIN,
        /** A card that asked shows how it stands, to somebody whose answer is wanted no more. */
        SETTLED,
        /** One of several has said yes. */
        AGREED,
        /** Nobody has answered, and those who decide were asked again. */
        SILENT,
        /** Yes or no. */
        ANSWER,
        /** A yes that runs out. */
        ENDS
    }
}
