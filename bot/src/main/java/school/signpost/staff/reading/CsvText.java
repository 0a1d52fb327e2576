package school.signpost.staff.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The characters of an exported list. Excel on Windows saves the old code page unless told otherwise. */
record CsvText(String text, boolean oldCodePage) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static CsvText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CsvText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, false);
        } catch (CharacterCodingException notUtf8) {
            return new CsvText(new String(bytes, WINDOWS), true);
        }
    }
}
