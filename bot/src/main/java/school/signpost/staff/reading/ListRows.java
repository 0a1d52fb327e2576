package school.signpost.staff.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import school.signpost.staff.StaffProblem;
import school.signpost.staff.StaffProblem.Severity;

/** The rows of an exported list under its header, and what is wrong with it; all of its shape, nothing of its meaning. */
public final class ListRows {

    private static final int LARGEST = 5_000_000;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final String file;
    private final List<StaffProblem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean usable;

    /** {@code file} is the name that messages show. */
    public ListRows(String file) {
        this.file = file;
    }

    /** Of these columns, in any order; without one of {@code needed} the list cannot be used. */
    public void read(byte[] bytes, List<String> columns, List<String> needed) {
        if (bytes.length > LARGEST) {
            error(1, bytes.length + " bytes", "a list may have at most " + LARGEST);
            return;
        }
        var text = CsvText.of(bytes);
        if (text.oldCodePage()) {
            warning(1, "the file is not UTF-8", "save it as \"CSV UTF-8\", or accented letters may be wrong");
        }
        int line = 1;
        try (var parser = CSVParser.parse(text.text(), separated(text.text()))) {
            Optional<Map<String, Integer>> header = Optional.empty();
            for (CSVRecord found : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = header(found, columns, needed);
                    if (header.isEmpty()) {
                        return;
                    }
                } else {
                    rows.add(new Row(line, header.get(), found));
                }
            }
            usable = header.isPresent();
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            error(line, "a quotation mark from here on is not closed", "write \"\" for a quotation mark inside quotes");
            usable = !rows.isEmpty() && usable;
        }
        if (!usable && problems.isEmpty()) {
            error(1, "the file is empty", "its first line is " + String.join(",", columns));
        }
    }

    private static CSVFormat separated(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        return firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0
                ? FORMAT.builder().setDelimiter(';').get()
                : FORMAT;
    }

    private Optional<Map<String, Integer>> header(CSVRecord found, List<String> columns, List<String> needed) {
        var positions = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < found.size(); i++) {
            String name = found.get(i).toLowerCase(Locale.ROOT);
            if (!columns.contains(name) && !name.isEmpty()) {
                warning(1, "an unknown column " + (i + 1), "the columns are " + String.join(",", columns));
            } else if (positions.putIfAbsent(name, i) != null && !name.isEmpty()) {
                error(1, "the column " + name + " a second time", "keep one");
                return Optional.empty();
            }
        }
        var missing =
                needed.stream().filter(name -> !positions.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            error(1, "no column " + String.join(", ", missing), "the first line is " + String.join(",", columns));
            return Optional.empty();
        }
        return Optional.of(positions);
    }

    public void error(int line, String what, String remedy) {
        problems.add(new StaffProblem(Severity.ERROR, file, line, what, remedy));
    }

    public void warning(int line, String what, String remedy) {
        problems.add(new StaffProblem(Severity.WARNING, file, line, what, remedy));
    }

    public List<Row> rows() {
        return rows;
    }

    public List<StaffProblem> problems() {
        return problems;
    }

    /** Whether there is a header and what follows it could be read. */
    public boolean usable() {
        return usable;
    }

    /** One row, its cells by column; a missing cell is empty. */
    public record Row(int line, Map<String, Integer> positions, CSVRecord cells) {

        public String cell(String column) {
            var position = positions.get(column);
            return position == null || position >= cells.size()
                    ? ""
                    : cells.get(position).strip();
        }
    }
}
