package school.signpost.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a question about the school's devices from a report about one: only a whole, short message is one. */
final class EquipmentSentences {

    private static final Set<String> MINE = WordList.phrases("""
            my devices; my equipment; what devices do i have; which devices do i have; what equipment do i have; which
            equipment do i have; show my devices; show my equipment; list my devices; what have i been issued; what was i
            issued; what do i have to hand in; what do i have to give back
            """);
    private static final Set<String> ALL = WordList.phrases("""
            equipment; equipment list; the equipment list; show equipment; show the equipment list; inventory; show the
            inventory; devices; list of devices; who has what; record equipment; issue equipment; issue a device
            """);

    /** A tag holds a digit: "who has not signed" and "who has the key" ask for something else. */
    private static final Pattern WHO_HAS = Pattern.compile(
            "(?i)(?:please )?(?:who (?:has|got|has got)|whos got|who[\u2019's]+ got|equipment|device|asset)[: ]+"
                    + "(?<tag>[\\p{L}]{0,8}[ ./_-]?\\d[\\p{L}\\p{N}./_-]{0,20})\\s*[?.!]*");

    private static final String NAME = "\\p{L}[\\p{L}\u2019'-]+(?: \\p{L}[\\p{L}\u2019'-]+)";
    private static final Pattern WHAT_HAS =
            Pattern.compile("(?i)(?:what|which devices|what devices|what equipment) (?:does|has) (?<name>" + NAME
                    + "{1,3}) (?:have|got)\\s*[?.!]*|(?:equipment|devices) of (?<of>" + NAME + "{0,3})\\s*[?.!]*");

    private EquipmentSentences() {}

    static Optional<Request> parse(String text, String asked) {
        if (MINE.contains(asked)) {
            return Optional.of(new Request.MyDevices());
        }
        if (ALL.contains(asked)) {
            return Optional.of(new Request.Equipment(""));
        }
        var who = WHO_HAS.matcher(text);
        if (who.matches()) {
            return Optional.of(new Request.Equipment(who.group("tag")));
        }
        var what = WHAT_HAS.matcher(text);
        return what.matches()
                ? Optional.of(new Request.Equipment(what.group("name") == null ? what.group("of") : what.group("name")))
                : Optional.empty();
    }
}
