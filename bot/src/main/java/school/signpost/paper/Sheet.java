package school.signpost.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One side of A4, measured in points from its top left corner. */
public final class Sheet {

    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    /** How far below the top of a line its letters stand, in parts of their size. */
    private static final float ASCENT = 0.93f;

    private final PDPageContentStream content;
    private final Fonts fonts;

    Sheet(PDDocument document, Fonts fonts) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
        this.fonts = fonts;
    }

    /** One line; {@code top} is the upper edge of its letters. */
    public void text(String text, Style style, float left, float top) {
        try {
            content.beginText();
            content.setFont(fonts.of(style.typeface()), style.size());
            content.setNonStrokingColor(
                    style.ink().red(), style.ink().green(), style.ink().blue());
            content.newLineAtOffset(left, HEIGHT - top - style.size() * ASCENT);
            content.showText(fonts.printable(text, style.typeface()));
            content.endText();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Lines one below the other; returns where the next would begin. */
    public float lines(List<String> lines, Style style, float left, float top) {
        float next = top;
        for (String line : lines) {
            text(line, style, left, next);
            next += style.lineHeight();
        }
        return next;
    }

    /** A filled rectangle. */
    public void box(Ink ink, float left, float top, float width, float height) {
        try {
            content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
            content.addRect(left, HEIGHT - top - height, width, height);
            content.fill();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A hairline from left to right. */
    public void rule(Ink ink, float left, float top, float width) {
        box(ink, left, top, width, 0.5f);
    }

    void close() throws IOException {
        content.close();
    }
}
