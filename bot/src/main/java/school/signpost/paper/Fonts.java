package school.signpost.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of one document; only the characters used are embedded. */
final class Fonts {

    private static final String UNKNOWN = "?";
    private static final float UNITS = 1000f;

    private final Map<Typeface, PDFont> loaded = new EnumMap<>(Typeface.class);
    /** How far each character moves on, in the font's units: lines are measured many times until they fit. */
    private final Map<Typeface, Map<Integer, Float>> advances = new EnumMap<>(Typeface.class);

    Fonts(PDDocument document) throws IOException {
        for (Typeface typeface : Typeface.values()) {
            try (InputStream file =
                    Objects.requireNonNull(Fonts.class.getResourceAsStream("/paper/" + typeface.file()))) {
                loaded.put(typeface, PDType0Font.load(document, file, true));
                advances.put(typeface, new HashMap<>());
            }
        }
    }

    PDFont of(Typeface typeface) {
        return Objects.requireNonNull(loaded.get(typeface));
    }

    float width(String text, Style style) {
        var known = Objects.requireNonNull(advances.get(style.typeface()));
        float units = 0;
        for (int character : text.codePoints().toArray()) {
            units += known.computeIfAbsent(character, each -> advance(each, style.typeface()));
        }
        return units / UNITS * style.size();
    }

    private float advance(int character, Typeface typeface) {
        try {
            return of(typeface).getStringWidth(has(character, typeface) ? Character.toString(character) : UNKNOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name in a script that the typeface does not have must not stop a poster. */
    String printable(String text, Typeface typeface) {
        var printable = new StringBuilder();
        text.codePoints()
                .forEach(character ->
                        printable.append(has(character, typeface) ? Character.toString(character) : UNKNOWN));
        return printable.toString();
    }

    private boolean has(int character, Typeface typeface) {
        try {
            return !Character.isISOControl(character) && of(typeface).encode(Character.toString(character)).length > 0;
        } catch (IllegalArgumentException | IOException absent) {
            return false;
        }
    }
}
