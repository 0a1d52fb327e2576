package school.signpost.agreement.model;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The text of an agreement in its canonical form, which is what is shown, kept and hashed: Unicode NFC, no byte order mark,
 * lines end with a line feed and without white space, no blank lines at either end, one line feed at the very end. An
 * editor that changes only those changes no agreement.
 */
public record AgreementText(String value) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public AgreementText {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an agreement needs a text");
        }
        value = canonical(value);
    }

    public static AgreementText of(String written) {
        return new AgreementText(written);
    }

    public TextHash hash() {
        return TextHash.of(value);
    }

    private static String canonical(String written) {
        var unmarked = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        var lines = Normalizer.normalize(unmarked, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return lines.replaceAll("^\n+", "").stripTrailing() + "\n";
    }

    /** Only its length: the text is nobody's secret, but logs need none of it. */
    @Override
    public String toString() {
        return "AgreementText[" + value.length() + " characters]";
    }
}
