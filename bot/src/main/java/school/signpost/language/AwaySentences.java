package school.signpost.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells "away until Friday, Priya covers" from a report. It must be the whole message, and its days must be days: whatever
 * else is said in it makes it a report.
 */
final class AwaySentences {

    private static final String NAME = "[\\p{L}][\\p{L}'\u2019.@\\- ]{0,60}?";
    /** Three words at most: "He threw the phone away on Friday" is about nobody called "He threw the phone". */
    private static final String WHO = "[\\p{L}][\\p{L}'\u2019.@\\-]*?(?: [\\p{L}'\u2019.@\\-]+){0,2}?";

    private static final String AWAY =
            "(?:away|off(?: work| sick)?|on leave|out of (?:the )?office|not (?:in|at work|in school))";
    private static final String COVERS =
            "(?:covers|cover|is covering|will cover|can cover|to cover|covering)(?: for (?:me|him|her|them))?";
    private static final String COVER = "(?:\\s*(?:[,;.]|\\band\\b|\\bwith\\b)\\s*(?:(?<covering>" + NAME + ")\\s+"
            + COVERS + "|(?:cover(?:ed by)?|covering)\\s*:?\\s+(?<by>" + NAME + "))|\\s+(?<one>[\\p{L}'\u2019\\-]+)\\s+"
            + COVERS + ")?";
    /** The dots of "27.11.2026" do not end a sentence. */
    private static final String DAYS = "(?<days>(?:[^.;!?]|(?<=\\d)\\.(?=\\d))+?)";
    /** Words that speak of time and of nothing else, so that nothing which happened hides behind "away". */
    private static final Pattern OF_TIME =
            Pattern.compile("(?:\\s*(?:until|till|til|from|to|on|at|for|in|the|of|end|start|"
                    + "and|this|next|all|any|more|half|term|easter|christmas|summer|holidays?|break|mornings?|afternoons?|evenings?|"
                    + "noon|midday|lunch(?:time)?|weeks?|days?|months?|today|tomorrow|yesterday|" + SaidDay.MONTH + "|"
                    + SaidDay.WEEKDAY + "|\\d[\\d.:/\u2013-]*(?:am|pm|st|nd|rd|th)?)(?![\\p{L}\\d]))+");

    private static final String END = "\\s*[.!]?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SELF = Pattern.compile(
            "(?:(?:i'?m|i\u2019m|i am|i'?ll be|i\u2019ll be|i will be)\\s+)?" + AWAY + "\\s+" + DAYS + COVER + END,
            FLAGS);
    private static final Pattern OTHER = Pattern.compile(
            "(?<who>" + WHO + ")(?:\\s+(?:is|will be)|'s|\u2019s)?\\s+" + AWAY + "\\s+" + DAYS + COVER + END, FLAGS);
    private static final Pattern NO_DAYS =
            Pattern.compile("(?:(?:i'?m|i\u2019m|i am)\\s+)?(?:away|out of (?:the )?office|on leave)" + END, FLAGS);
    private static final Pattern BACK = Pattern.compile(
            "(?:(?:i'?m|i\u2019m|i am)\\s+)?back(?: (?:at work|in school|in|today|now|again))?" + END, FLAGS);
    private static final Pattern OTHER_BACK = Pattern.compile(
            "(?<who>" + WHO + ")(?:\\s+is|'s|\u2019s) back(?: (?:at work|in school|in|today|now|again))?" + END, FLAGS);
    private static final Pattern BACK_LATER = Pattern.compile(
            "(?:(?:i'?m|i\u2019m|i am|i'?ll be|i\u2019ll be|i will be)\\s+)?(?<days>back\\s+(?<when>.+?))" + END,
            FLAGS);
    private static final Pattern NO_LONGER = Pattern.compile(
            "(?:(?:i'?m|i\u2019m|i am)\\s+)?(?:not away (?:any ?more|any longer)|no longer away)" + END, FLAGS);

    private AwaySentences() {}

    static Optional<Request> parse(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('?') >= 0) {
            return Optional.empty();
        }
        if (NO_DAYS.matcher(text).matches()) {
            return Optional.of(new Request.Away(null, "", null));
        }
        if (BACK.matcher(text).matches() || NO_LONGER.matcher(text).matches()) {
            return Optional.of(new Request.Back(null));
        }
        var back = OTHER_BACK.matcher(text);
        if (back.matches()) {
            return Optional.of(new Request.Back(back.group("who").strip()));
        }
        return away(SELF.matcher(text), false)
                .or(() -> away(OTHER.matcher(text), true))
                .or(() -> backLater(text));
    }

    private static Optional<Request> away(Matcher found, boolean names) {
        if (!found.matches()) {
            return Optional.empty();
        }
        var days = found.group("days").strip();
        return AwayDays.areDays(days) || isOfTime(days)
                ? Optional.of(new Request.Away(names ? found.group("who").strip() : null, days, cover(found)))
                : Optional.empty();
    }

    /** "I'm back on Wednesday" is an absence whose days are asked for once more: which day is the last is not said. */
    private static Optional<Request> backLater(String text) {
        var found = BACK_LATER.matcher(text);
        return found.matches() && isOfTime(found.group("when"))
                ? Optional.of(new Request.Away(null, found.group("days"), null))
                : Optional.empty();
    }

    private static boolean isOfTime(String words) {
        return OF_TIME.matcher(words.toLowerCase(java.util.Locale.UK)).matches();
    }

    private static @Nullable String cover(Matcher found) {
        var covering = found.group("covering");
        var by = covering == null ? found.group("by") : covering;
        var cover = by == null ? found.group("one") : by;
        return cover == null ? null : cover.strip();
    }
}
