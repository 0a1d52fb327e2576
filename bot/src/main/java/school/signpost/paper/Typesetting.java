package school.signpost.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measures text and breaks it into lines; a word too long for a line is broken too, so that nothing leaves its column. */
public final class Typesetting {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String ELLIPSIS = "\u2026";

    private final Fonts fonts;

    Typesetting(Fonts fonts) {
        this.fonts = fonts;
    }

    public float width(String text, Style style) {
        return fonts.width(text, style);
    }

    /** The lines of a text in a column; line breaks stay. */
    public List<String> lines(String text, Style style, float width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(paragraph -> addLines(paragraph, style, width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** At most so many lines; what does not fit is left out, and a sign says so. */
    public List<String> lines(String text, Style style, float width, int most) {
        var all = lines(text, style, width);
        if (all.size() <= most) {
            return all;
        }
        var kept = new ArrayList<>(all.subList(0, most));
        var last = kept.removeLast();
        while (!last.isEmpty() && width(last + ELLIPSIS, style) > width) {
            last = last.substring(0, last.length() - 1).stripTrailing();
        }
        kept.add(last + ELLIPSIS);
        return kept;
    }

    private void addLines(String paragraph, Style style, float width, List<String> lines) {
        var line = new StringBuilder();
        for (String word : SPACE.splitAsStream(paragraph.strip()).toList()) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= width) {
                line.replace(0, line.length(), longer);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.replace(0, line.length(), broken(word, style, width, lines));
            }
        }
        lines.add(line.toString());
    }

    /** Puts whole lines of an overlong word where they belong and returns the rest. */
    private String broken(String word, Style style, float width, List<String> lines) {
        var rest = word;
        while (width(rest, style) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = fitting(rest, style, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private int fitting(String text, Style style, float width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), style) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
