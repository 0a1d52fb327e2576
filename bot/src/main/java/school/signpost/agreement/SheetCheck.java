package school.signpost.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.OfficeDesk.Counter;
import school.signpost.agreement.OfficeDesk.Place;
import school.signpost.agreement.RecordPaper.Paper;
import school.signpost.agreement.RecordSheet.Column;
import school.signpost.agreement.RecordSheet.Problem;
import school.signpost.agreement.RecordSheet.Sheet;
import school.signpost.agreement.SheetText.Row;
import school.signpost.agreement.model.Agreement;
import school.signpost.policy.model.AgreementRule.Signer;

/** Turns one row into whose paper it is and what stands on it, or into the one thing that is wrong with it. */
record SheetCheck(Counter counter, Signatories.Named people, Sheet sheet) {

    /** As spreadsheets of this country show a day. */
    private static final DateTimeFormatter WITH_STROKES =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    Checked check(Row row) {
        var meant = people.meant(row.cell(Column.WHO));
        if (meant.size() != 1) {
            return bad(row, meant.isEmpty() ? Problem.Code.NOBODY : Problem.Code.SEVERAL);
        }
        var agreement = agreement(row.cell(Column.AGREEMENT));
        if (agreement.isEmpty()) {
            return bad(row, Problem.Code.NO_AGREEMENT);
        }
        var day = day(row.cell(Column.SIGNED_ON));
        if (day == null) {
            return bad(row, Problem.Code.NO_DAY);
        }
        var said = row.cell(Column.SIGNED_BY);
        var by = said.isEmpty() ? sheet.by() : Signer.parse(said);
        if (by.isEmpty() && !said.isEmpty()) {
            return bad(row, Problem.Code.NO_SIGNER);
        }
        var seenBy = row.cell(Column.SEEN_BY).isEmpty() ? sheet.seenBy() : row.cell(Column.SEEN_BY);
        if (seenBy.isBlank()) {
            return bad(row, Problem.Code.NO_WITNESS);
        }
        var paper = new Paper(day, seenBy, by, row.cell(Column.PARENT), row.cell(Column.VERSION));
        return new Checked.Good(counter.at(meant.getFirst(), agreement.get()), paper);
    }

    private static Checked bad(Row row, Problem.Code code) {
        return new Checked.Bad(new Problem(row.line(), code, row.cell(Column.WHO)));
    }

    private Optional<Agreement> agreement(String written) {
        return counter.asked().agreements().stream()
                .filter(each -> written.isEmpty()
                        ? each.id().equals(sheet.agreement())
                        : each.id().value().equalsIgnoreCase(written)
                                || each.title().equalsIgnoreCase(written))
                .findFirst();
    }

    private @Nullable LocalDate day(String written) {
        if (written.isEmpty()) {
            return sheet.on();
        }
        try {
            return written.indexOf('/') >= 0 ? LocalDate.parse(written, WITH_STROKES) : LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** What a row is. */
    sealed interface Checked {
        /** Whose paper, and what stands on it. */
        record Good(Place place, Paper paper) implements Checked {}

        /** Nothing that can be recorded. */
        record Bad(Problem problem) implements Checked {}
    }
}
