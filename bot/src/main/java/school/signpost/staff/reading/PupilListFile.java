package school.signpost.staff.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import school.signpost.staff.Pupil;
import school.signpost.staff.StaffProblem;

/**
 * Reads {@code pupils.csv}. One row a pupil; a pupil with several accounts has them all in the column id, the first of them
 * being the one that stays. A parent's address has no business here: nobody writes to parents.
 */
public record PupilListFile(List<Pupil> pupils, List<StaffProblem> problems, boolean usable) {

    private static final List<String> COLUMNS = List.of("id", "name", "year", "class", "parent_email");

    public PupilListFile {
        pupils = List.copyOf(pupils);
        problems = List.copyOf(problems);
    }

    /** {@code file} is the name that messages show. */
    public static PupilListFile read(String file, byte[] bytes) {
        var list = new ListRows(file);
        list.read(bytes, COLUMNS, List.of("id"));
        var pupils = new ArrayList<Pupil>();
        var lineOfAccount = new HashMap<String, Integer>();
        list.rows().forEach(row -> {
            var accounts = accounts(row);
            if (accounts.isEmpty()) {
                list.error(row.line(), "no id", "put the pupil's school account in the column id");
            } else if (isNew(accounts, row, lineOfAccount, list)) {
                pupils.add(pupil(accounts, row));
            }
        });
        return new PupilListFile(pupils, list.problems(), list.usable());
    }

    private static Set<String> accounts(ListRows.Row row) {
        var accounts = new LinkedHashSet<>(
                Arrays.asList(row.cell("id").toLowerCase(Locale.ROOT).split("[\\s;]+")));
        accounts.remove("");
        return accounts;
    }

    /** An account belongs to one pupil. The number of the line is enough to find the other: no id is repeated here. */
    private static boolean isNew(
            Set<String> accounts, ListRows.Row row, Map<String, Integer> lineOfAccount, ListRows list) {
        for (var account : accounts) {
            var earlier = lineOfAccount.putIfAbsent(account, row.line());
            if (earlier != null) {
                list.warning(row.line(), "the id of line " + earlier + " again", "keep one row for each pupil");
                return false;
            }
        }
        return true;
    }

    private static Pupil pupil(Set<String> accounts, ListRows.Row row) {
        var id = accounts.iterator().next();
        var name = row.cell("name");
        return new Pupil(id, accounts, name.isEmpty() ? id : name, row.cell("year"), row.cell("class"));
    }
}
