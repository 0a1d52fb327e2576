package school.signpost.agreement.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.signpost.agreement.SeeMatrix.Matrix;
import school.signpost.agreement.SeeMatrix.Row;
import school.signpost.cards.Words;
import school.signpost.paper.Style;

/** The matrix on paper: for each agreement whom it is for, and where they stand; then what was done about leavers. */
final class MatrixPages {

    private static final List<Float> SHARES = List.of(0.32f, 0.18f, 0.5f);

    /** Where a leaver's row says whose it is, what is to be done, and how it stands. */
    private static final int NAME = 0;

    private static final int TASK = 3;
    private static final int STATE = 5;

    private MatrixPages() {}

    /** {@code leavers} are a heading and a row for each thing that is to be done about somebody who leaves. */
    static byte[] draw(Matrix matrix, List<List<String>> leavers, Words words) {
        var said = new StandingWords(words, matrix.day());
        var title = words.say(
                "matrix.title",
                Map.of("school", matrix.school(), "day", matrix.day().toString()));
        try (var pages = new Pages(title)) {
            pages.text(title, Style.bold(16));
            for (int i = 0; i < matrix.agreements().size(); i++) {
                pages.space(12);
                pages.text(matrix.agreements().get(i).title(), Style.bold(12));
                pages.space(4);
                for (var row : matrix.rows()) {
                    rowOf(row, i, said).forEach(cells -> pages.row(cells, SHARES, Style.regular(9)));
                }
            }
            if (leavers.size() > 1) {
                leavers(leavers, pages, words);
            }
            return pages.pdf();
        }
    }

    private static void leavers(List<List<String>> rows, Pages pages, Words words) {
        pages.space(12);
        pages.text(words.say("leavers.title"), Style.bold(12));
        pages.space(4);
        rows.stream()
                .skip(1)
                .forEach(row -> pages.row(
                        List.of(row.get(NAME), row.get(TASK), String.join(" ", row.subList(STATE, row.size()))),
                        SHARES,
                        Style.regular(9)));
    }

    private static List<List<String>> rowOf(Row row, int agreement, StandingWords said) {
        var rows = new ArrayList<List<String>>();
        row.cells()
                .get(agreement)
                .ifPresent(cell -> rows.add(List.of(row.who().name(), said.group(row.who()), said.line(cell))));
        return rows;
    }
}
