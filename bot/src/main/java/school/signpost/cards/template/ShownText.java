package school.signpost.cards.template;

import java.util.regex.Pattern;

/** Makes a text safe to be shown: nothing in it is expanded by the renderer, and it is no longer than allowed. */
final class ShownText {

    /** Renderers expand {{DATE(…)}} and {{TIME(…)}} in text runs too. */
    private static final Pattern EXPANDED = Pattern.compile("\\{(?=\\{(?:DATE|TIME)\\()", Pattern.CASE_INSENSITIVE);

    /** Between two braces a zero-width joiner is not seen and not spoken. */
    private static final String DEFUSED = "{\u200D";

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ShownText() {}

    static String of(String text) {
        return EXPANDED.matcher(text).replaceAll(DEFUSED);
    }

    static String cut(String text, int longest, String mark) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest;
        while (end > 0 && belongsToWhatIsBefore(text, end)) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + mark;
    }

    /** Half an emoji or a lone accent would be shown as something that nobody typed. */
    private static boolean belongsToWhatIsBefore(String text, int at) {
        if (Character.isLowSurrogate(text.charAt(at))) {
            return true;
        }
        int next = text.codePointAt(at);
        return next == ZERO_WIDTH_JOINER
                || text.charAt(at - 1) == ZERO_WIDTH_JOINER
                || switch (Character.getType(next)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.MODIFIER_SYMBOL -> true;
                    default -> false;
                };
    }
}
