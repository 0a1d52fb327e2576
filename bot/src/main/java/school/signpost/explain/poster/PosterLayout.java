package school.signpost.explain.poster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.explain.poster.Poster.Band;
import school.signpost.explain.poster.Poster.Entry;
import school.signpost.paper.Ink;
import school.signpost.paper.Sheet;
import school.signpost.paper.Style;
import school.signpost.paper.Typesetting;

/**
 * One way to lay a poster out: so large, with so much of the advice. Measuring is drawing without a sheet, so that what was
 * measured is what is drawn.
 */
final class PosterLayout {

    private static final float MARGIN = 30;
    private static final float WIDTH = Sheet.WIDTH - 2 * MARGIN;
    private static final float GAP = 8;
    private static final float PAD = 2.5f;
    private static final float TITLE = 20;
    private static final float DANGER = 12.5f;
    /** What, now, tell, phone: parts of the page's width. */
    private static final float[] COLUMNS = {0.19f, 0.39f, 0.27f, 0.15f};

    private final Poster poster;
    private final Typesetting typesetting;
    private final PosterPage.Detail detail;
    private final Style plain;
    private final Style strong;
    private final Style small = Style.regular(PosterPage.SMALLEST).in(Ink.GREY);

    PosterLayout(Poster poster, Typesetting typesetting, PosterPage.Detail detail, float size) {
        this.poster = poster;
        this.typesetting = typesetting;
        this.detail = detail;
        this.plain = Style.regular(size);
        this.strong = Style.bold(size);
    }

    /** How far down the page it reaches, the foot and the lower margin included. */
    float height() {
        return body(null) + footHeight() + MARGIN;
    }

    void draw(Sheet sheet) {
        body(sheet);
        float top = Sheet.HEIGHT - MARGIN - footHeight();
        for (String line : foot()) {
            sheet.text(line, small, MARGIN, top);
            top += small.lineHeight();
        }
    }

    private float body(@Nullable Sheet sheet) {
        float top = danger(sheet, title(sheet, MARGIN));
        top = row(sheet, top, heads());
        for (Band band : poster.bands()) {
            top = band(sheet, top, band);
        }
        return top + GAP;
    }

    private float title(@Nullable Sheet sheet, float top) {
        float after = lines(sheet, poster.title(), Style.bold(TITLE).in(Ink.BLUE), top);
        return lines(sheet, poster.school(), Style.regular(DANGER).in(Ink.GREY), after) + GAP / 2;
    }

    private float lines(@Nullable Sheet sheet, String text, Style style, float top) {
        var lines = typesetting.lines(text, style, WIDTH);
        return sheet == null ? top + lines.size() * style.lineHeight() : sheet.lines(lines, style, MARGIN, top);
    }

    private float danger(@Nullable Sheet sheet, float top) {
        var style = Style.bold(DANGER).in(Ink.WHITE);
        var lines = poster.danger().stream()
                .flatMap(text -> typesetting.lines(text, style, WIDTH - 2 * GAP).stream())
                .toList();
        float height = lines.size() * style.lineHeight() + GAP;
        if (sheet != null) {
            sheet.box(Ink.RED, MARGIN, top, WIDTH, height);
            sheet.lines(lines, style, MARGIN + GAP, top + GAP / 2);
        }
        return top + height + GAP / 2;
    }

    private float band(@Nullable Sheet sheet, float top, Band band) {
        float height = strong.lineHeight() + 2 * PAD;
        if (sheet != null) {
            sheet.box(band.gravest() ? Ink.RED : Ink.BLUE, MARGIN, top, WIDTH, height);
            sheet.text(band.heading(), strong.in(Ink.WHITE), MARGIN + PAD * 2, top + PAD);
        }
        float next = top + height;
        for (int i = 0; i < band.entries().size(); i++) {
            var cells = cells(band.entries().get(i));
            if (sheet != null && i % 2 == 1) {
                sheet.box(Ink.PALE, MARGIN, next, WIDTH, rowHeight(cells));
            }
            next = row(sheet, next, cells);
        }
        return next;
    }

    private List<Cell> heads() {
        var style = small;
        var heads = poster.heads();
        return List.of(
                new Cell(List.of(new Text(heads.what(), style))),
                new Cell(List.of(new Text(heads.now(), style))),
                new Cell(List.of(new Text(heads.tell(), style))),
                new Cell(List.of(new Text(heads.phone(), style))));
    }

    private List<Cell> cells(Entry entry) {
        var what = new ArrayList<Text>();
        what.addAll(texts(0, List.of(entry.what()), strong));
        if (!entry.clause().isEmpty()) {
            what.addAll(texts(0, List.of(entry.clause()), small));
        }
        var phones = new ArrayList<Text>();
        entry.phones().stream().limit(1).forEach(phone -> phones.addAll(texts(3, List.of(phone), strong)));
        entry.phones().stream().skip(1).forEach(whose -> phones.addAll(texts(3, List.of(whose), small)));
        return List.of(
                new Cell(what),
                new Cell(texts(1, detail.of(entry.now()), plain)),
                new Cell(texts(2, entry.tell(), plain)),
                new Cell(phones));
    }

    private List<Text> texts(int column, List<String> paragraphs, Style style) {
        float width = WIDTH * COLUMNS[column] - 4 * PAD;
        return paragraphs.stream()
                .flatMap(paragraph -> typesetting.lines(paragraph, style, width, detail.lines()).stream())
                .map(line -> new Text(line, style))
                .toList();
    }

    private static float rowHeight(List<Cell> cells) {
        return (float) cells.stream().mapToDouble(Cell::height).max().orElse(0) + 2 * PAD;
    }

    private static float row(@Nullable Sheet sheet, float top, List<Cell> cells) {
        float height = rowHeight(cells);
        if (sheet != null) {
            float left = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).draw(sheet, left + 2 * PAD, top + PAD);
                left += WIDTH * COLUMNS[i];
            }
            sheet.rule(Ink.GREY, MARGIN, top + height, WIDTH);
        }
        return top + height;
    }

    private List<String> foot() {
        return poster.foot().stream()
                .flatMap(text -> typesetting.lines(text, small, WIDTH).stream())
                .toList();
    }

    private float footHeight() {
        return foot().size() * small.lineHeight();
    }

    /** One line in its style. */
    private record Text(String text, Style style) {}

    /** What stands in one column of one row. */
    private record Cell(List<Text> texts) {

        float height() {
            return (float) texts.stream()
                    .mapToDouble(text -> text.style().lineHeight())
                    .sum();
        }

        void draw(Sheet sheet, float left, float top) {
            float next = top;
            for (Text text : texts) {
                sheet.text(text.text(), text.style(), left, next);
                next += text.style().lineHeight();
            }
        }
    }
}
