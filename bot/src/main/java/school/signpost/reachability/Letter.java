package school.signpost.reachability;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.shared.StaffId;

/** What a message owed here is about; its key says so, with what it belongs to and for whom it is. */
public enum Letter {
    /** What a check found. */
    CHECKED,
    /** A practice alert. */
    PRACTICE,
    /** How a practice went. */
    OUTCOME;

    String key(String about, StaffId person) {
        return word() + "/" + about + "/" + person;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Letter> of(String key) {
        return Stream.of(values())
                .filter(each -> key.startsWith(each.word() + "/"))
                .findFirst();
    }

    /** The practice that a key belongs to. */
    public static String about(String key) {
        return key.split("/", -1)[1];
    }
}
