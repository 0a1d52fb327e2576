package school.signpost.agreement.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.SeeMatrix.Cell;
import school.signpost.agreement.SeeMatrix.Matrix;
import school.signpost.agreement.SeeMatrix.Row;
import school.signpost.agreement.Signatory;
import school.signpost.cards.Words;

/** The matrix for a spreadsheet: one line a person, four columns an agreement. What a spreadsheet would run is made text. */
final class MatrixCsv {

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");
    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MatrixCsv() {}

    /** UTF-8 with a mark, which spreadsheets need to know it by. */
    static byte[] write(Matrix matrix, Words words) {
        var said = new StandingWords(words, matrix.day());
        var lines = new ArrayList<String>();
        lines.add(line(heads(matrix, words)));
        matrix.rows().forEach(row -> lines.add(line(cells(row, said))));
        var text = lines.stream().collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> heads(Matrix matrix, Words words) {
        var heads = new ArrayList<>(
                List.of(words.say("matrix.name"), words.say("matrix.email"), words.say("matrix.group")));
        for (var agreement : matrix.agreements()) {
            heads.add(agreement.title());
            for (var part : List.of("matrix.day", "matrix.version", "matrix.days")) {
                heads.add(agreement.title() + ": " + words.say(part));
            }
        }
        return heads;
    }

    private static List<String> cells(Row row, StandingWords said) {
        var who = row.who();
        var cells = new ArrayList<>(List.of(who.name(), address(who), said.group(who)));
        row.cells().forEach(cell -> cells.addAll(cells(cell, said)));
        return cells;
    }

    private static String address(Signatory who) {
        return who instanceof Signatory.Member member ? member.member().email() : "";
    }

    private static List<String> cells(Optional<Cell> found, StandingWords said) {
        return found.map(cell -> {
                    var standing = cell.standing();
                    return List.of(
                            said.state(cell),
                            text(said.day(standing)),
                            said.version(standing),
                            text(said.age(standing)));
                })
                .orElse(List.of("", "", "", ""));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MatrixCsv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        var safe = FORMULA.matcher(cell).find() ? "'" + cell : cell;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
