package school.signpost.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final String BOTH = "BOTH";

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
        var by = signers(row.cell(Column.SIGNED_BY));
        if (by.isEmpty()) {
            return bad(row, Problem.Code.NO_SIGNER);
        }
        var seenBy = row.cell(Column.SEEN_BY).isEmpty() ? sheet.seenBy() : row.cell(Column.SEEN_BY);
        if (seenBy.isBlank()) {
            return bad(row, Problem.Code.NO_WITNESS);
        }
        var paper = new Paper(day, seenBy, by.get(), row.cell(Column.PARENT), row.cell(Column.VERSION));
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

    /** Empty where it can't be read; an empty set where nobody said. */
    private Optional<Set<Signer>> signers(String written) {
        if (written.isEmpty()) {
            return Optional.of(sheet.by());
        }
        var said = written.toUpperCase(Locale.ROOT);
        try {
            return Optional.of(said.equals(BOTH) ? EnumSet.allOf(Signer.class) : Set.of(Signer.valueOf(said)));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
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
