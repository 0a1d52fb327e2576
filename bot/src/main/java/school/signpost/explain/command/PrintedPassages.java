package school.signpost.explain.command;

import java.io.PrintWriter;
import java.util.List;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;

/** Passages as plain text: a heading, and what stands under it indented. */
final class PrintedPassages {

    private static final String INDENT = "  ";

    private final PrintWriter out;

    PrintedPassages(PrintWriter out) {
        this.out = out;
    }

    void print(Passage passage) {
        out.println();
        out.println(passage.heading());
        lines(passage.lines());
    }

    void lines(List<Line> lines) {
        lines.forEach(line -> out.println(INDENT + sign(line.tone()) + line.text()));
    }

    /** What a card shows in colour. */
    private static String sign(Line.Tone tone) {
        return switch (tone) {
            case GOOD -> "+ ";
            case DANGER -> "! ";
            case QUIET, PLAIN, STRONG -> "";
        };
    }
}
