package school.signpost.agreement.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.SeeMatrix.Cell;
import school.signpost.agreement.SeeMatrix.Matrix;
import school.signpost.agreement.SeeMatrix.Row;
import school.signpost.agreement.Signatory;
import school.signpost.cards.Words;

/** The matrix for a spreadsheet: one line a person, four columns an agreement. */
final class MatrixCsv {

    private MatrixCsv() {}

    static byte[] write(Matrix matrix, Words words) {
        var said = new StandingWords(words, matrix.day());
        var rows = new ArrayList<List<String>>();
        rows.add(heads(matrix, words));
        matrix.rows().forEach(row -> rows.add(cells(row, said)));
        return CsvText.write(rows);
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
}
