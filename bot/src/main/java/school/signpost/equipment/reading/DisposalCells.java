package school.signpost.equipment.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import school.signpost.equipment.model.Disposal;
import school.signpost.staff.reading.ListRows;

/** The cells of a row that make the record of a disposal. */
record DisposalCells(ListRows.Row row) {

    Optional<Disposal> on(LocalDate day, Wrong wrong) {
        var how = one(Disposal.How.values(), "how");
        var data = one(Disposal.Erasure.values(), "personal_data");
        if (how.isEmpty()) {
            return wrong.row("disposed of in an unknown way", "write waste, gift or sale in the column how");
        }
        if (data.isEmpty()) {
            return wrong.row(
                    "nothing about personal data on it",
                    "write none, overwritten, destroyed or guaranteed in the column personal_data");
        }
        var record = new Disposal(
                day,
                row.cell("authorised_by"),
                isYes("licences"),
                data.get(),
                how.get(),
                row.cell("recipient"),
                isYes("safety_check"));
        return record.missing()
                .<Optional<Disposal>>map(missing -> wrong.row("no whole record of the disposal", remedy(missing)))
                .orElseGet(() -> Optional.of(record));
    }

    private <E extends Enum<E>> Optional<E> one(E[] values, String column) {
        var written = row.cell(column).toUpperCase(Locale.ROOT);
        for (var value : values) {
            if (value.name().equals(written)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private boolean isYes(String column) {
        return row.cell(column).equalsIgnoreCase("yes");
    }

    private static String remedy(Disposal.Missing missing) {
        return switch (missing) {
            case AUTHORISED_BY -> "say who authorised it in the column authorised_by";
            case RECIPIENT -> "say who received it in the column recipient";
            case LICENCES -> "write yes in the column licences once the licences of its software are checked";
            case SAFETY -> "what is given or sold needs a safety check: write yes in the column safety_check";
        };
    }

    /** How a mistake in this row is said. */
    interface Wrong {
        <T> Optional<T> row(String what, String remedy);
    }
}
