package school.signpost.equipment.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.ListedDevice;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffProblem;
import school.signpost.staff.reading.ListRows;

/** Reads {@code equipment.csv}: a row with a mistake is named by its line and left out, the others are read. */
public record EquipmentFile(List<ListedDevice> devices, List<StaffProblem> problems) {

    public static final String NAME = "equipment.csv";

    private static final List<String> COLUMNS = List.of(
            "asset",
            "what",
            "serial",
            "issued_to",
            "state",
            "since",
            "authorised_by",
            "licences",
            "personal_data",
            "how",
            "recipient",
            "safety_check");
    /** Everything that says where a device is. */
    private static final List<String> WHERE = COLUMNS.subList(3, COLUMNS.size());

    public EquipmentFile {
        devices = List.copyOf(devices);
        problems = List.copyOf(problems);
    }

    /** {@code people} finds somebody by address, whether they are still here or not. */
    public static EquipmentFile read(byte[] bytes, Function<String, Optional<StaffId>> people) {
        var list = new ListRows(NAME);
        list.read(bytes, COLUMNS, List.of("asset", "what"));
        var devices = new ArrayList<ListedDevice>();
        var lineOfTag = new HashMap<String, Integer>();
        list.rows()
                .forEach(row -> new EquipmentRow(list, row, people)
                        .device(WHERE)
                        .filter(device -> isNew(device.tag(), row, lineOfTag, list))
                        .ifPresent(devices::add));
        return new EquipmentFile(devices, list.problems());
    }

    private static boolean isNew(AssetTag tag, ListRows.Row row, Map<String, Integer> lineOfTag, ListRows list) {
        var earlier = lineOfTag.putIfAbsent(tag.key(), row.line());
        if (earlier != null) {
            list.error(row.line(), "the asset of line " + earlier + " again", "keep the row that is right");
        }
        return earlier == null;
    }

    /** One row under its header. */
    private record EquipmentRow(ListRows list, ListRows.Row row, Function<String, Optional<StaffId>> people) {

        private static final int LONGEST = 100;

        Optional<ListedDevice> device(List<String> where) {
            var tag = AssetTag.parse(row.cell("asset"));
            if (tag.isEmpty()) {
                wrong("no asset tag that can be used", "write what is on its label, such as LAP-0231");
                return Optional.empty();
            }
            var what = row.cell("what");
            if (what.isEmpty() || what.length() > LONGEST || row.cell("serial").length() > LONGEST) {
                wrong("nothing that says what it is", "write it in the column what, such as HP laptop");
                return Optional.empty();
            }
            var said = String.join("|", where.stream().map(row::cell).toList());
            return standing().map(standing -> new ListedDevice(tag.get(), what, row.cell("serial"), standing, said));
        }

        private Optional<Standing> standing() {
            var since = day();
            if (since.isEmpty() && !row.cell("since").isEmpty()) {
                return wrong("since is not a date", "write year-month-day, such as 2026-09-02");
            }
            var to = holder();
            if (to.isEmpty() && !row.cell("issued_to").isEmpty()) {
                return wrong("issued to somebody who is on no list", "write their address as staff.csv has it");
            }
            var state = row.cell("state").toLowerCase(Locale.ROOT);
            return switch (state) {
                case "" ->
                    Optional.of(to.<Standing>map(person -> new Standing.Issued(person, orNull(since)))
                            .orElseGet(() -> new Standing.InStore(orNull(since))));
                case "issued" ->
                    to.<Standing>map(person -> new Standing.Issued(person, orNull(since)))
                            .or(() -> wrong("issued to nobody", "write their address in issued_to"));
                case "in store" -> Optional.of(new Standing.InStore(orNull(since)));
                case "lost", "stolen" ->
                    since.<Standing>map(on -> new Standing.Missing(state.equals("stolen"), on, orNull(to), null, null))
                            .or(() -> wrong(state + " on no day", "write the day in the column since"));
                case "disposed" ->
                    since.flatMap(on -> new DisposalCells(row).on(on, this::wrong))
                            .<Standing>map(Standing.Disposed::new)
                            .or(() -> since.isEmpty()
                                    ? wrong("disposed of on no day", "write the day in the column since")
                                    : Optional.empty());
                default -> wrong("an unknown state", "use issued, in store, lost, stolen or disposed");
            };
        }

        private Optional<LocalDate> day() {
            try {
                var written = row.cell("since");
                return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        private Optional<StaffId> holder() {
            var address = row.cell("issued_to").toLowerCase(Locale.ROOT);
            return address.isEmpty() ? Optional.empty() : people.apply(address);
        }

        private static <T> @Nullable T orNull(Optional<T> value) {
            return value.orElse(null);
        }

        private <T> Optional<T> wrong(String what, String remedy) {
            list.error(row.line(), what, remedy);
            return Optional.empty();
        }
    }
}
