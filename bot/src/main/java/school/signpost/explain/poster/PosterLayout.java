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

    private static final float MARGIN = 22;
    private static final float WIDTH = Sheet.WIDTH - 2 * MARGIN;
    private static final float GAP = 8;
    private static final float ROOMY = 2.5f;
    private static final float DENSE = 1.2f;
    private static final float EDGE = 5;
    private static final float TITLE = 20;
    private static final float DENSE_TITLE = 15;
    private static final float DANGER = 12.5f;
    private static final float DENSE_DANGER = 10.5f;
    private static final int PHONE = 3;
    /** What, now, tell, phone: parts of the page's width. */
    private static final float[] COLUMNS = {0.205f, 0.405f, 0.25f, 0.14f};

    private final Poster poster;
    private final Typesetting typesetting;
    private final PosterPage.Detail detail;
    private final float pad;
    private final Style plain;
    private final Style strong;
    private final Style small = Style.regular(PosterPage.SMALLEST).in(Ink.GREY);

    PosterLayout(Poster poster, Typesetting typesetting, PosterPage.Detail detail, float size) {
        this.poster = poster;
        this.typesetting = typesetting;
        this.detail = detail;
        this.pad = detail.isDense() ? DENSE : ROOMY;
        this.plain = Style.regular(size);
        this.strong = Style.bold(size);
    }

    /** How far down the page it reaches, the foot and the lower margin included. */
    float height() {
        return numbersFit() ? body(null) + footHeight() + MARGIN : Float.MAX_VALUE;
    }

    /** Half a telephone number is worse than none: smaller letters are taken before one is parted. */
    private boolean numbersFit() {
        return poster.bands().stream()
                .flatMap(band -> band.entries().stream())
                .flatMap(entry -> entry.phones().stream().limit(1))
                .allMatch(phone -> typesetting.width(phone, strong) <= width(PHONE));
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
        return elsewhere(sheet, top + GAP / 2) + GAP / 2;
    }

    private float title(@Nullable Sheet sheet, float top) {
        var style = Style.bold(detail.isDense() ? DENSE_TITLE : TITLE).in(Ink.BLUE);
        float after = lines(sheet, poster.title(), style, top);
        return lines(sheet, poster.school(), Style.regular(headSize()).in(Ink.GREY), after) + GAP / 2;
    }

    /** Where many kinds share the page, a line of the table says more than larger letters above it. */
    private float headSize() {
        return detail.isDense() ? DENSE_DANGER : DANGER;
    }

    private float lines(@Nullable Sheet sheet, String text, Style style, float top) {
        var lines = typesetting.lines(text, style, WIDTH);
        return sheet == null ? top + lines.size() * style.lineHeight() : sheet.lines(lines, style, MARGIN, top);
    }

    private float danger(@Nullable Sheet sheet, float top) {
        var style = Style.bold(headSize()).in(Ink.WHITE);
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

    /** Whom to tell instead, once for all kinds that are marked. */
    private float elsewhere(@Nullable Sheet sheet, float top) {
        if (poster.elsewhere().lines().isEmpty()) {
            return top;
        }
        var after = lines(sheet, poster.elsewhere().heading(), strong.in(Ink.RED), top);
        for (String line : poster.elsewhere().lines()) {
            after = lines(sheet, line, plain, after);
        }
        return after;
    }

    private float band(@Nullable Sheet sheet, float top, Band band) {
        float height = strong.lineHeight() + 2 * pad;
        if (sheet != null) {
            sheet.box(band.gravest() ? Ink.RED : Ink.BLUE, MARGIN, top, WIDTH, height);
            sheet.text(band.heading(), strong.in(Ink.WHITE), MARGIN + EDGE, top + pad);
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
        boolean dense = detail.isDense();
        int most = dense ? 2 : Integer.MAX_VALUE;
        var tell = texts(2, dense ? List.of(entry.first()) : entry.tell(), plain, most);
        var what = new ArrayList<>(texts(0, List.of(entry.what()), strong, Integer.MAX_VALUE));
        if (!entry.clause().isEmpty() && !dense) {
            what.addAll(texts(0, List.of(entry.clause()), small, Integer.MAX_VALUE));
        }
        var phones = new ArrayList<Text>();
        entry.phones().stream().limit(1).forEach(phone -> phones.addAll(texts(PHONE, List.of(phone), strong, 1)));
        entry.phones().stream()
                .skip(1)
                .forEach(whose ->
                        phones.addAll(texts(PHONE, List.of(whose), small, Math.min(most, detail.linesToSayAll()))));
        // a line that the row has anyhow costs nothing
        int free = Math.max(detail.lines(), Math.max(what.size(), tell.size()));
        int room = saysAll(entry, free) ? free : Math.max(free, detail.linesToSayAll());
        return List.of(
                new Cell(what), new Cell(texts(1, advice(entry, room), plain, room)), new Cell(tell), new Cell(phones));
    }

    private boolean saysAll(Entry entry, int room) {
        return entry.now().stream().anyMatch(piece -> fits(piece, room));
    }

    private boolean fits(String advice, int room) {
        return typesetting.lines(advice, plain, width(1)).size() <= room;
    }

    /** Where there is room for one piece only, the first that need not be cut; a whole sentence says more than half of two. */
    private List<String> advice(Entry entry, int room) {
        var pieces =
                entry.now().subList(0, Math.min(detail.pieces(), entry.now().size()));
        return detail.isDense()
                ? entry.now().stream()
                        .filter(piece -> fits(piece, room))
                        .findFirst()
                        .map(List::of)
                        .orElse(pieces)
                : pieces;
    }

    private List<Text> texts(int column, List<String> paragraphs, Style style, int most) {
        return paragraphs.stream()
                .flatMap(paragraph -> typesetting.lines(paragraph, style, width(column), most).stream())
                .map(line -> new Text(line, style))
                .toList();
    }

    private static float width(int column) {
        return WIDTH * COLUMNS[column] - 2 * EDGE;
    }

    private float rowHeight(List<Cell> cells) {
        return (float) cells.stream().mapToDouble(Cell::height).max().orElse(0) + 2 * pad;
    }

    private float row(@Nullable Sheet sheet, float top, List<Cell> cells) {
        float height = rowHeight(cells);
        if (sheet != null) {
            float left = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).draw(sheet, left + EDGE, top + pad);
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
