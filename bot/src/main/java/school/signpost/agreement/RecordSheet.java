package school.signpost.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.OfficeDesk.Place;
import school.signpost.agreement.RecordForOthers.Result;
import school.signpost.agreement.RecordPaper.Paper;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.AgreementId;
import school.signpost.shared.StaffId;

/**
 * The office puts many signatures on paper on record at once, from rows of a spreadsheet. It sees first what would come of
 * each; a row with a mistake is named by its line and keeps none of the others back. Recording the same rows again records
 * nothing twice.
 */
@Component
public class RecordSheet {

    /** Each row is a write of its own: more would take longer than Teams waits. */
    public static final int MOST_ROWS = 200;

    private final OfficeDesk office;
    private final Signatories signatories;
    private final RecordPaper papers;

    RecordSheet(OfficeDesk office, Signatories signatories, RecordPaper papers) {
        this.office = office;
        this.signatories = signatories;
        this.papers = papers;
    }

    /** What would come of recording these rows; empty for whoever may not. */
    public Optional<Outcome> preview(Viewer keeper, Sheet sheet) {
        return each(keeper, sheet, papers::preview);
    }

    public Optional<Outcome> record(Viewer keeper, Sheet sheet) {
        return each(keeper, sheet, papers::record);
    }

    private Optional<Outcome> each(Viewer keeper, Sheet sheet, BiFunction<Place, Paper, Result> then) {
        return office.counter(keeper).map(counter -> {
            var read = SheetText.read(sheet.text());
            var problems = new ArrayList<Problem>();
            read.unreadable().ifPresent(problems::add);
            if (read.rows().size() > MOST_ROWS) {
                problems.add(new Problem(MOST_ROWS + 1, Problem.Code.TOO_MANY, Integer.toString(MOST_ROWS)));
                return new Outcome(0, problems);
            }
            var check = new SheetCheck(counter, signatories.named(keeper.school()), sheet);
            var seen = new HashSet<Key>();
            int good = 0;
            for (var row : read.rows()) {
                var problem = problem(row.line(), check.check(row), seen, then);
                problem.ifPresent(problems::add);
                good += problem.isEmpty() ? 1 : 0;
            }
            return new Outcome(good, problems);
        });
    }

    /** The same paper twice is the same as once. */
    private static Optional<Problem> problem(
            int line, SheetCheck.Checked checked, Set<Key> seen, BiFunction<Place, Paper, Result> then) {
        return switch (checked) {
            case SheetCheck.Checked.Bad bad -> Optional.of(bad.problem());
            case SheetCheck.Checked.Good good ->
                seen.add(new Key(good.place().who().key(), good.place().id(), good.paper()))
                        ? refused(line, then.apply(good.place(), good.paper()))
                        : Optional.of(new Problem(line, Problem.Code.TWICE, ""));
        };
    }

    private record Key(StaffId who, AgreementId agreement, Paper paper) {}

    private static Optional<Problem> refused(int line, Result result) {
        return switch (result) {
            case Result.Done ignored -> Optional.empty();
            case Result.Refused refused ->
                Optional.of(
                        new Problem(line, Problem.Code.REFUSED, refused.why().name()));
            case Result.UnknownVersion unknown ->
                Optional.of(new Problem(line, Problem.Code.UNKNOWN_VERSION, String.join(", ", unknown.known())));
            case Result.NotFound ignored -> Optional.of(new Problem(line, Problem.Code.NOBODY, ""));
        };
    }

    /** Rows as pasted, and what holds for every row that does not say otherwise. */
    public record Sheet(
            String text,
            @Nullable AgreementId agreement,
            @Nullable LocalDate on,
            Set<Signer> by,
            String seenBy) {

        public Sheet {
            by = Set.copyOf(by);
        }
    }

    /** How many rows can be recorded, or have been, and what is wrong with the others. */
    public record Outcome(int good, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong in a line; {@code about} is what a sentence about it needs besides. */
    public record Problem(int line, Code code, String about) {

        /** What it is. */
        public enum Code {
            /** The first line names no columns, and there are several. */
            NO_COLUMNS,
            /** A quotation mark is not closed. */
            UNREADABLE,
            /** Too many rows at once: none was looked at. */
            TOO_MANY,
            /** Nobody of that name or account is on a list. */
            NOBODY,
            /** Several have that name. */
            SEVERAL,
            /** No such agreement, or none said. */
            NO_AGREEMENT,
            /** No day, or none that can be read. */
            NO_DAY,
            /** Neither parent nor pupil nor both. */
            NO_SIGNER,
            /** Nobody is named who saw it signed. */
            NO_WITNESS,
            /** The same as an earlier line. */
            TWICE,
            /** No text of that version was ever in force here. */
            UNKNOWN_VERSION,
            /** The rules of signing refuse it. */
            REFUSED
        }
    }

    /** The columns that a row may have. */
    enum Column {
        /** A pupil's or a person's full name, school account or e-mail address. */
        WHO,
        /** The agreement's title or id. */
        AGREEMENT,
        /** The day on the paper. */
        SIGNED_ON,
        /** For a pupil: parent, pupil or both. */
        SIGNED_BY,
        /** The name of the parent who signed. */
        PARENT,
        /** Who saw it signed, or took it in. */
        SEEN_BY,
        /** The version on the paper, where it is not the one in force. */
        VERSION;

        static Optional<Column> parse(String written) {
            var name = written.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "_");
            return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }
}
