package school.signpost.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Frees what was typed from everything the person did not type: mention markup, entities, invisible characters. */
final class TypedText {

    private static final Pattern MENTION = Pattern.compile("(?is)<at\\b[^>]*>.*?</at>");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li)>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:at|p|div|span|b|i|u|em|strong|ul|ol|li|a|font)(?:\\s[^<>]*)?/?>");
    // Kept inside emoji, where a joiner is what makes one picture of several.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]"
                    + "|(?<![\\uDC00-\\uDFFF\\uFE0F\\u2640\\u2642])\\u200D");
    private static final Pattern BLANKS = Pattern.compile("[\\h\\x0B\\f]+");
    private static final Pattern BLANK_LINES = Pattern.compile(" ?(?:\\r\\n|\\r|\\n|\\u2028|\\u2029|\\u0085) ?");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}?]+");

    private TypedText() {}

    /** The text as the person meant it; line breaks stay. */
    static String clean(String typed) {
        String text = typed.indexOf('<') < 0 ? typed : withoutMarkup(typed);
        text = text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = BLANK_LINES.matcher(text).replaceAll("\n");
        return MANY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String withoutMarkup(String typed) {
        String text = MENTION.matcher(typed).replaceAll(" ");
        text = LINE_BREAK.matcher(text).replaceAll("\n");
        return TAG.matcher(text).replaceAll("");
    }

    /** One lower-case line of words and question marks, for comparing with known commands. */
    static String bare(String cleaned) {
        String plain = cleaned.toLowerCase(Locale.ROOT).replaceAll("['\u2018\u2019`]", "");
        return NOT_WORD.matcher(plain)
                .replaceAll(" ")
                .replace("?", " ? ")
                .strip()
                .replaceAll(" +", " ");
    }
}
