package school.signpost.agreement.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows for a spreadsheet. What a spreadsheet would run is made text. */
final class CsvText {

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");
    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** UTF-8 with a mark, which spreadsheets need to know it by. */
    static byte[] write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        var safe = FORMULA.matcher(cell).find() ? "'" + cell : cell;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
