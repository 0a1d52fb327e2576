package school.signpost.staff.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.staff.StaffListReading;
import school.signpost.staff.StaffMember.Group;
import school.signpost.staff.StaffRow;

/** Reads {@code staff.csv}: a row with a mistake is named by its line and left out, the others are read. */
public final class StaffListFile {

    private static final List<String> COLUMNS = List.of(
            "email",
            "name",
            "aad_object_id",
            "group",
            "line_manager",
            "starts",
            "leaves",
            "password_changed",
            "mobile");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}");
    private static final int LONGEST_NAME = 200;

    private final ListRows list;
    private final Map<String, Integer> lineOfEmail = new HashMap<>();
    private final Map<String, Integer> lineOfAad = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    private StaffListFile(String file) {
        this.list = new ListRows(file);
    }

    /** {@code file} is the name that messages show. */
    public static StaffListReading read(String file, byte[] bytes) {
        return new StaffListFile(file).read(bytes);
    }

    private StaffListReading read(byte[] bytes) {
        list.read(bytes, COLUMNS, List.of("email", "name"));
        var rows = new ArrayList<StaffRow>();
        list.rows().forEach(row -> read(row).ifPresent(rows::add));
        if (list.usable() && rows.isEmpty()) {
            list.error(1, "no row that can be used", "add the people of the school, one a line");
        }
        rows.forEach(this::warnOfLineManager);
        return new StaffListReading(rows, unreadable, list.problems(), list.usable() && !rows.isEmpty());
    }

    private Optional<StaffRow> read(ListRows.Row row) {
        String email = row.cell("email").toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            list.error(row.line(), "no e-mail address that can be used", "put the address in the column email");
            return Optional.empty();
        }
        var good = isGood(row, email);
        if (good) {
            return Optional.of(staffRow(row, email));
        }
        unreadable.add(email);
        return Optional.empty();
    }

    /** Looks at every cell, so that all the mistakes of a row are named at once. */
    private boolean isGood(ListRows.Row row, String email) {
        int before = list.problems().size();
        String name = row.cell("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            list.error(row.line(), "no name that can be used", "put first name and surname in the column name");
        }
        if (group(row).isEmpty()) {
            list.error(row.line(), "unknown group \"" + shortened(row.cell("group")) + "\"", "use one of " + groups());
        }
        for (String column : List.of("starts", "leaves", "password_changed")) {
            if (!isDate(row.cell(column))) {
                list.error(
                        row.line(),
                        column + " \"" + shortened(row.cell(column)) + "\" is not a date",
                        "write year-month-day, such as 2026-09-02");
            }
        }
        warnOfMobile(row);
        refuseSecond(row, email, lineOfEmail, "the e-mail address");
        refuseSecond(row, aadOf(row), lineOfAad, "the aad_object_id");
        return list.problems().size() == before;
    }

    /** The person loads all the same: a wrong number must not keep anybody from being told. The number is not repeated. */
    private void warnOfMobile(ListRows.Row row) {
        String written = row.cell("mobile");
        if (!written.isEmpty() && MobileNumber.parse(written).isEmpty()) {
            list.warning(
                    row.line(),
                    "the mobile number cannot be used",
                    "write it as 07700 900003 or +44 7700 900003; until then no text message goes there");
        }
    }

    private void refuseSecond(ListRows.Row row, @Nullable String value, Map<String, Integer> seen, String what) {
        var earlier = value == null ? null : seen.putIfAbsent(value, row.line());
        if (earlier != null) {
            list.error(row.line(), what + " of line " + earlier + " again", "keep the row that is right");
        }
    }

    private static StaffRow staffRow(ListRows.Row row, String email) {
        String manager = row.cell("line_manager").toLowerCase(Locale.ROOT);
        return new StaffRow(
                row.line(),
                email,
                row.cell("name"),
                aadOf(row),
                row.cell("group").isEmpty() ? null : group(row).orElseThrow(),
                manager.isEmpty() ? null : manager,
                date(row.cell("starts")),
                date(row.cell("leaves")),
                date(row.cell("password_changed")),
                MobileNumber.parse(row.cell("mobile")).orElse(null));
    }

    private void warnOfLineManager(StaffRow row) {
        String manager = row.lineManager();
        if (manager != null && (!lineOfEmail.containsKey(manager) || manager.equals(row.email()))) {
            list.warning(
                    row.line(),
                    "the line_manager is not another person of this list",
                    "use the e-mail address of somebody who is; until then the next step is told");
        }
        var leaves = row.leaves();
        var starts = row.starts();
        if (leaves != null && starts != null && leaves.isBefore(starts)) {
            list.warning(row.line(), "leaves before starts", "check both dates; the person counts as not here");
        }
    }

    private static @Nullable String aadOf(ListRows.Row row) {
        String written = row.cell("aad_object_id").toLowerCase(Locale.ROOT);
        return written.isEmpty() ? null : written;
    }

    private static Optional<Group> group(ListRows.Row row) {
        String written = row.cell("group").toLowerCase(Locale.ROOT);
        return written.isEmpty()
                ? Optional.of(Group.STAFF)
                : Arrays.stream(Group.values())
                        .filter(group -> nameOf(group).equals(written))
                        .findFirst();
    }

    private static String groups() {
        return Arrays.stream(Group.values()).map(StaffListFile::nameOf).collect(Collectors.joining(", "));
    }

    private static String nameOf(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(String written) {
        try {
            date(written);
            return true;
        } catch (DateTimeException refused) {
            return false;
        }
    }

    private static @Nullable LocalDate date(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static String shortened(String written) {
        return written.length() <= 20 ? written : written.substring(0, 20) + "…";
    }
}
