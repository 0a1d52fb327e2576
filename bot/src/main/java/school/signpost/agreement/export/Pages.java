package school.signpost.agreement.export;

import java.util.List;
import school.signpost.paper.Paper;
import school.signpost.paper.Sheet;
import school.signpost.paper.Style;
import school.signpost.paper.Typesetting;

/** Text running down sheet after sheet, in columns where there are several. */
final class Pages implements AutoCloseable {

    static final float WIDTH = Sheet.WIDTH - 100;
    private static final float MARGIN = 50;

    private final Paper paper;
    private final Typesetting typesetting;
    private Sheet sheet;
    private float top = MARGIN;

    Pages(String title) {
        this.paper = Paper.titled(title);
        this.typesetting = paper.typesetting();
        this.sheet = paper.sheet();
    }

    void text(String text, Style style) {
        row(List.of(text), List.of(1f), style);
    }

    /** One row; {@code shares} say how much of the width each cell gets. It is never torn by the end of a sheet. */
    void row(List<String> cells, List<Float> shares, Style style) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, lines(cells.get(i), shares.get(i), style).size());
        }
        room(most * style.lineHeight());
        float left = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            sheet.lines(lines(cells.get(i), shares.get(i), style), style, left, top);
            left += shares.get(i) * WIDTH;
        }
        top += most * style.lineHeight();
    }

    void space(float height) {
        top += height;
    }

    private List<String> lines(String text, float share, Style style) {
        return typesetting.lines(text, style, share * WIDTH - 6);
    }

    private void room(float height) {
        if (top + height > Sheet.HEIGHT - MARGIN && top > MARGIN) {
            sheet = paper.sheet();
            top = MARGIN;
        }
    }

    byte[] pdf() {
        return paper.pdf();
    }

    @Override
    public void close() {
        paper.close();
    }
}
