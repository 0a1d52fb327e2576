package school.signpost.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import school.signpost.agreement.RecordSheet.Column;
import school.signpost.agreement.RecordSheet.Problem;

/**
 * Rows as they are copied out of a spreadsheet (with tabs) or out of a CSV file (with commas or semicolons). The first line
 * names the columns; a list of nothing but names needs no such line.
 */
record SheetText(List<Row> rows, Optional<Problem> unreadable) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    static SheetText read(String pasted) {
        var first = pasted.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var rows = new ArrayList<Row>();
        Map<Column, Integer> columns = Map.of();
        try (var parser = CSVParser.parse(
                pasted + "\n", FORMAT.builder().setDelimiter(delimiter(first)).get())) {
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(record);
                    if (!columns.isEmpty()) {
                        continue;
                    }
                    if (record.size() > 1) {
                        return new SheetText(List.of(), Optional.of(new Problem(line, Problem.Code.NO_COLUMNS, "")));
                    }
                    columns = Map.of(Column.WHO, 0);
                }
                rows.add(new Row(line, columns, record));
            }
        } catch (IOException | UncheckedIOException broken) {
            return new SheetText(rows, Optional.of(new Problem(rows.size() + 1, Problem.Code.UNREADABLE, "")));
        }
        return new SheetText(rows, Optional.empty());
    }

    private static char delimiter(String firstLine) {
        return firstLine.indexOf('\t') >= 0
                ? '\t'
                : firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0 ? ';' : ',';
    }

    /** None where the first line names no columns. */
    private static Map<Column, Integer> columns(CSVRecord first) {
        var columns = new LinkedHashMap<Column, Integer>();
        for (int i = 0; i < first.size(); i++) {
            int position = i;
            Column.parse(first.get(i)).ifPresent(column -> columns.putIfAbsent(column, position));
        }
        return columns.containsKey(Column.WHO) ? columns : Map.of();
    }

    /** One row; a missing cell is empty. */
    record Row(int line, Map<Column, Integer> columns, CSVRecord cells) {

        String cell(Column column) {
            var position = columns.get(column);
            return position == null || position >= cells.size() ? "" : cells.get(position);
        }
    }
}
