package school.signpost.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text gives a password away, so that it is never kept. Speaking about passwords is no matter; only one
 * that is told.
 */
public final class PasswordSpotter {

    /** Stands where a text looked like a password. */
    public static final String LEFT_OUT = "(Left out: it looked like a password.)";

    private static final String NAME =
            "(?:pass ?words?|passwd|pass ?codes?|pass ?phrases?|p/?w|pwd|pass|pin(?: (?:number|code))?|log ?ins?|credentials?)";
    private static final String TOKEN = "[\"'\u201c\u2018]?(?<token>[^\\s\"\u201c\u201d]+)";
    private static final Pattern NAMED = Pattern.compile("(?iU)\\b" + NAME);
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern MARKED =
            Pattern.compile("(?iU)\\b" + NAME + "\\s*(?:[:=]+|->|=>|\\s[-\u2013]\\s)\\s*" + TOKEN + "(?<rest>.*)");
    private static final Pattern SAID = Pattern.compile("(?iU)\\b" + NAME
            + "(?: [\\w@.-]+){0,4}?(?: (?:is|was|were|are)|'?s(?= )) (?:now |still |just |actually |currently )?"
            + TOKEN + "(?<rest>.*)");
    private static final Pattern CHANGED = Pattern.compile("(?iU)\\b" + NAME
            + "(?: [\\w@.-]+){0,4}? (?:changed|reset|set|switched) (?:it )?(?:back )?to " + TOKEN + "(?<rest>.*)");
    private static final Pattern QUOTED = Pattern.compile(
            "(?iU)\\b" + NAME
                    + "(?: [\\w@.-]+){0,4}?(?: is| was|:|=| to)? ?[\"\u201c\u2018'](?<token>[^\"\u201d\u2019']{4,64})[\"\u201d\u2019']");
    private static final Pattern NEARBY = Pattern.compile("(?iU)\\b" + NAME + "\\b(?<after>(?:\\W+\\S+){1,10})");
    private static final Pattern NOT_A_PASSWORD = Pattern.compile(
            "(?i)[A-Z]{2,8}-\\d{4}-\\d+|\\S+@\\S+\\.\\w+|https?://.*|www\\..*|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}[:.]\\d{2}(?:am|pm)?"
                    + "|(?:office|windows|win|year|yr|y|ks|room|rm|m|o|ms|class|i?pad|iphone|google|microsoft|teams|sims|seesaw|tapestry"
                    + "|arbor|cpoms|moodle|wifi|level|lesson|period|covid|sophos|mcafee|ios|macos|android|h|mp|log|web)-?\\d+\\w?");
    private static final Set<String> TALK = WordList.of("""
            a about again also always an and any anything asked at bad because been being blocked broken case
            changed compromised correct cracked dead different disabled done down due easy empty exposed fine
            for forgotten forgot from gone good guessed hacked hard he help hidden i ideas if in incorrect
            insecure invalid it its just kept known later leaked like locked long lost missing my needed needs
            never new no none not nothing obvious off ok okay old on only or our out over please pretty private
            public question really refused rejected required reset right safe same saved secret secure seen set
            shared she short shown simple so somewhere sorted still stolen strong stuck taken that the their
            there they this to told too unknown unsafe used useless valid very visible was we weak what when
            where who with working written wrong you your yes na n/a unsure forgotten. problem problems issue
            issues day today
            """);
    private static final Pattern GOES_ON =
            Pattern.compile("(?i)\\W+(?:and|but|so|thanks|thx|if|user|username|login)\\b.*");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 128;
    private static final int STRONG = 6;
    private static final int STRONG_ALONE = 8;

    private PasswordSpotter() {}

    /** What may be kept of a text: the text, or where it gives a password away only that. */
    public static String withoutPassword(String text) {
        return spots(text) ? LEFT_OUT : text;
    }

    /** Whether a password is told in this text: a chat message or an answer on a form. */
    public static boolean spots(String text) {
        return isIn(TypedText.clean(text));
    }

    static boolean isIn(String clean) {
        return standsAlone(clean)
                || (NAMED.matcher(clean).find()
                        && isNamedIn(ADDRESS.matcher(clean).replaceAll("\u2026")));
    }

    private static boolean isNamedIn(String text) {
        for (String line : text.lines().toList()) {
            if (marked(line) || said(line) || quoted(line) || nearby(line)) {
                return true;
            }
        }
        return false;
    }

    /** "password: sunshine": after a mark even a plain word is one, when nothing but the end follows it. */
    private static boolean marked(String line) {
        Matcher found = MARKED.matcher(line);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isTold(found.group("token"), found.group("rest"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean said(String line) {
        for (Pattern form : new Pattern[] {SAID, CHANGED}) {
            Matcher found = form.matcher(line);
            for (int from = 0; found.find(from); from = found.start() + 1) {
                if (isTold(found.group("token"), found.group("rest"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTold(String token, String rest) {
        String word = bare(token);
        if (word.length() < SHORTEST || word.length() > LONGEST || isTalk(word)) {
            return false;
        }
        return looksMade(word) || (endsThere(token, rest) && !isParticiple(word));
    }

    private static boolean quoted(String line) {
        Matcher found = QUOTED.matcher(line);
        while (found.find()) {
            if (!isTalk(found.group("token").strip())) {
                return true;
            }
        }
        return false;
    }

    /** "I told her my password, it's …": a strong token a few words later. */
    private static boolean nearby(String line) {
        Matcher found = NEARBY.matcher(line);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            for (String token : found.group("after").strip().split("\\s+", -1)) {
                if (isStrong(bare(token), STRONG)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A message that is nothing but one strong token can only be a password pasted into the wrong window. */
    private static boolean standsAlone(String text) {
        return !text.contains(" ")
                && isStrong(text, STRONG_ALONE)
                && text.chars().anyMatch(PasswordSpotter::isSymbol)
                && text.length() <= LONGEST;
    }

    private static String bare(String token) {
        return token.replaceAll("^[\"'\u201c\u2018(\\[]+|[\"'\u201d\u2019)\\],.;:?]+$", "");
    }

    private static boolean isTalk(String word) {
        return TALK.contains(word.toLowerCase(Locale.ROOT))
                || NOT_A_PASSWORD.matcher(word).matches();
    }

    private static boolean isParticiple(String word) {
        return word.matches("(?i)[a-z]+(?:ed|ing|able|ible)");
    }

    private static boolean endsThere(String token, String rest) {
        return token.matches(".*[.,;!?)\"'\u201d\u2019]")
                || rest.isBlank()
                || GOES_ON.matcher(rest).matches();
    }

    /** Digits, symbols or capitals inside: nobody writes an ordinary word so. */
    private static boolean looksMade(String word) {
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean symbol = word.chars().anyMatch(c -> isSymbol(c) && c != '-' && c != '/' && c != '\'');
        boolean innerCapital = word.chars().skip(1).anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase);
        return digit || symbol || innerCapital;
    }

    private static boolean isStrong(String word, int length) {
        boolean lower = word.chars().anyMatch(Character::isLowerCase);
        boolean upper = word.chars().anyMatch(Character::isUpperCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean symbol = word.chars().anyMatch(c -> isSymbol(c) && c != '-' && c != '/' && c != '.' && c != ':');
        boolean mixed = digit && (lower || upper) && (symbol || (lower && upper));
        return word.length() >= length && mixed && !NOT_A_PASSWORD.matcher(word).matches();
    }

    private static boolean isSymbol(int c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }
}
