package school.signpost.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.signpost.language.Understanding.Facts;

/** Takes device, place and time out of a sentence in the person's own words, so that the form need not ask again. */
final class FactFinder {

    private static final String OWNER = "(?:my |our |his |her |their |a |the |one of (?:the|our|my) )?";
    private static final String QUALIFIER =
            "(?:(?:own|personal|private|school'?s?|work|class|classroom|office|staff|pupil'?s?|child'?s|encrypted|old|new|spare"
                    + "|dell|hp|lenovo|apple|samsung|year [r\\d]+|yr ?\\d+|y\\d+|ks\\d|\\d+) ){0,3}";
    private static final String DEVICE =
            "(?:lap ?tops?|i-?pads?|tablets?|chrome ?books?|mac ?books?|surface(?: pro)?|kindles?"
                    + "|(?:mobile |smart)?phones?|mobiles?|i-?phones?|usb(?: ?(?:stick|drive|key|pen))?s?|memory ?sticks?|flash drives?"
                    + "|pen ?drives?|(?:external )?hard ?drives?|computers?|pcs?|cameras?|camcorders?|projectors?|printers?"
                    + "|whiteboards?|monitors?|desktops?|macs?|sd cards?|smart ?watch(?:es)?)";
    private static final Pattern ANY_DEVICE =
            Pattern.compile("(?i)\\b" + OWNER + "(?<what>" + QUALIFIER + DEVICE + ")(?: \\d{1,3})?\\b");
    private static final Spelling SPELLING = new Spelling(
            Set.of("laptop", "tablet", "chromebook", "computer", "camera", "printer", "projector", "phone"), 5);

    private static final String PLACE =
            "(?:train|tram|bus|minibus|coach|tube|metro|underground|taxi|cab|uber|plane|ferry|car|boot"
                    + "|van|home|house|flat|garden|street|road|station|airport|bus stop|hotel|pub|caf[e\u00e9]|restaurant|gym|park|beach"
                    + "|library|supermarket|shop|hospital|church|museum|pool|school|class(?:room)?|hall|staff ?room|office|playground"
                    + "|field|corridor|cloakroom|toilets?|canteen|kitchen|lab|ict suite|computer room|computer suite|server room"
                    + "|store ?room|cupboard|trolley|reception|nursery|car ?park|gate|locker|changing rooms?|sports day|trip|bag|desk"
                    + "|conference|training|room \\d+\\w?|room)";
    private static final Pattern NEAR_PLACE = Pattern.compile(
            "(?i)\\b(?:on|in|at|from|outside|inside|under|near|off|by|behind)(?: the boot of| the back of)?"
                    + "(?: (?:the|my|our|a|an|his|her|their))?(?: [\\w.:'-]+){0,2}? " + PLACE
                    + "\\b(?: (?:to|in|at|near|from) (?-i:\\p{Lu})[\\w'-]+)?");
    private static final Pattern NAMED_PLACE = Pattern.compile(
            "\\b(?i:in|at|near|outside) (?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March"
                    + "|April|May|June|July|August|September|October|November|December|Year|PE|Christmas|Easter)\\b)"
                    + "\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2}");

    private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String CLOCK = "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)|\\d{1,2}[:.]\\d{2}|\\d{1,2} o'?clock"
            + "|half (?:past )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|noon|midday|midnight";
    private static final Pattern WHEN = Pattern.compile("(?i)\\b(?:"
            + "(?:yesterday|today|tonight|tomorrow)(?: (?:morning|afternoon|evening|night|lunchtime))?"
            + "|(?:this|last|on|every|next) " + WEEKDAY + "(?: (?:morning|afternoon|evening|night|lunchtime))?"
            + "|this (?:morning|afternoon|evening|lunchtime|week|weekend|term)"
            + "|last (?:night|week|weekend|month|term|lesson)"
            + "|over (?:the (?:weekend|holidays?|summer)|half ?term|christmas|easter)"
            + "|(?:just|right) now|a moment ago"
            + "|(?:a few|a couple of|an?|one|two|three|four|five|ten|\\d{1,3}) (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago"
            + "|(?:at|around|about|before|after|since|between) (?:" + CLOCK + ")"
            + "|\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)\\b"
            + "|(?:at|during|over|before|after|in) (?:first |second )?(?:break|breaktime|lunch|lunchtime|playtime|home ?time|registration"
            + "|assembly|pick ?up|drop ?off)"
            + "|(?:after|before) school"
            + "|(?:in|during) (?:period|lesson) \\d"
            + "|(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?: \\d{4})?"
            + "|(?:on )?\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?"
            + ")(?![\\w])");
    private static final Pattern SPACE = Pattern.compile(" ");

    private FactFinder() {}

    static Facts in(String text) {
        String line = text.replace('\n', ' ').replace('\u2019', '\'');
        return new Facts(device(line), place(line), when(line));
    }

    private static @Nullable String device(String line) {
        Matcher found = ANY_DEVICE.matcher(line);
        return found.find() ? owned(found) : mistyped(line);
    }

    /** "my own laptop" says more than "laptop": a personal device is another matter than a school's. */
    private static String owned(Matcher found) {
        String what = found.group("what");
        String whole = found.group().strip();
        return what.toLowerCase(Locale.ROOT).startsWith("own ") ? whole : whole.substring(whole.indexOf(what));
    }

    private static @Nullable String mistyped(String line) {
        for (String word : SPACE.splitAsStream(line).toList()) {
            String meant = SPELLING.corrected(word.toLowerCase(Locale.ROOT));
            if (SPELLING.knows(meant)) {
                return meant;
            }
        }
        return null;
    }

    private static @Nullable String place(String line) {
        Matcher near = NEAR_PLACE.matcher(line);
        if (near.find()) {
            return near.group();
        }
        Matcher named = NAMED_PLACE.matcher(line);
        return named.find() ? named.group() : null;
    }

    private static @Nullable String when(String line) {
        Matcher found = WHEN.matcher(line);
        StringBuilder said = new StringBuilder();
        int end = -1;
        while (found.find()) {
            boolean goesOn = end >= 0 && line.substring(end, found.start()).matches("[ ,]*(?:at |about |around )?");
            if (!said.isEmpty()) {
                said.append(goesOn ? line.substring(end, found.start()) : ", ");
            }
            said.append(found.group());
            end = found.end();
        }
        return said.isEmpty() ? null : said.toString();
    }
}
