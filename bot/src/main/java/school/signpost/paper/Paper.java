package school.signpost.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A document on A4 paper. Sheets are drawn on one after the other; {@link #pdf} closes them and gives the file. */
public final class Paper implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Fonts fonts;

    private Paper(String title) throws IOException {
        fonts = new Fonts(document);
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreator("Signpost");
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("en-GB");
    }

    public static Paper titled(String title) {
        try {
            return new Paper(title);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Typesetting typesetting() {
        return new Typesetting(fonts);
    }

    /** A new upright A4 sheet. */
    public Sheet sheet() {
        try {
            var sheet = new Sheet(document, fonts);
            sheets.add(sheet);
            return sheet;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The finished file; nothing can be drawn afterwards. */
    public byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (Sheet sheet : sheets) {
                sheet.close();
            }
            document.save(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException alreadyWritten) {
            throw new UncheckedIOException(alreadyWritten);
        }
    }
}
