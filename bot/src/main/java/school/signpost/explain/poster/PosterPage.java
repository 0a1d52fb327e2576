package school.signpost.explain.poster;

import java.util.Optional;
import school.signpost.paper.Paper;
import school.signpost.paper.Sheet;
import school.signpost.paper.Typesetting;

/**
 * Lays a poster out on one side of A4. It takes the largest letters with which everything fits; with many kinds less of the
 * advice is shown rather than smaller letters than can be read on a wall.
 */
public final class PosterPage {

    /** Smaller letters nobody reads in passing. */
    static final float SMALLEST = 7.5f;

    private static final float LARGEST = 11f;
    private static final float STEP = 0.25f;

    /** Letters below this size are worth giving up some of the advice for. */
    private static final float COMFORTABLE = 9f;

    private PosterPage() {}

    public static byte[] draw(Poster poster) {
        try (var paper = Paper.titled(poster.title() + ", " + poster.school())) {
            layout(poster, paper.typesetting()).draw(paper.sheet());
            return paper.pdf();
        }
    }

    private static PosterLayout layout(Poster poster, Typesetting typesetting) {
        return fitting(poster, typesetting, Detail.ALL, COMFORTABLE)
                .or(() -> fitting(poster, typesetting, Detail.TWO, COMFORTABLE))
                .or(() -> fitting(poster, typesetting, Detail.ONE, SMALLEST))
                .or(() -> fitting(poster, typesetting, Detail.TWO_LINES, SMALLEST))
                .or(() -> fitting(poster, typesetting, Detail.ONE_LINE_UNLESS_CUT, SMALLEST))
                .or(() -> fitting(poster, typesetting, Detail.ONE_LINE, SMALLEST))
                .orElseThrow(() -> new TooMuchForOnePage(entries(poster)));
    }

    private static Optional<PosterLayout> fitting(
            Poster poster, Typesetting typesetting, Detail detail, float smallest) {
        for (float size = LARGEST; size >= smallest; size -= STEP) {
            var layout = new PosterLayout(poster, typesetting, detail, size);
            if (layout.height() <= Sheet.HEIGHT) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    private static int entries(Poster poster) {
        return poster.bands().stream().mapToInt(band -> band.entries().size()).sum();
    }

    /** How much is said of each kind. */
    enum Detail {
        /** Every piece of advice. */
        ALL(Integer.MAX_VALUE, Integer.MAX_VALUE),
        /** The first two. */
        TWO(2, Integer.MAX_VALUE),
        /** The first. */
        ONE(1, Integer.MAX_VALUE),
        /** One that takes two lines, one person, and no clause. */
        TWO_LINES(1, 2),
        /** The same in one line, and in two only where it would be cut. */
        ONE_LINE_UNLESS_CUT(1, 1),
        /** The same in one line. */
        ONE_LINE(1, 1);

        private final int pieces;
        private final int lines;

        Detail(int pieces, int lines) {
            this.pieces = pieces;
            this.lines = lines;
        }

        int pieces() {
            return pieces;
        }

        int lines() {
            return lines;
        }

        /** How many it may be where all of it would not fit otherwise. */
        int linesToSayAll() {
            return this == ONE_LINE_UNLESS_CUT ? 2 : lines;
        }

        boolean isDense() {
            return lines <= 2;
        }
    }
}
