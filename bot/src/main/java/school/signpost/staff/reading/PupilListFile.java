package school.signpost.staff.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import school.signpost.staff.StaffProblem;

/** Reads the ids of {@code pupils.csv} and nothing else: a child's name has no business here yet. */
public record PupilListFile(Set<String> ids, List<StaffProblem> problems, boolean usable) {

    private static final List<String> COLUMNS = List.of("id", "name", "year", "class", "parent_email");

    public PupilListFile {
        ids = Set.copyOf(ids);
        problems = List.copyOf(problems);
    }

    /** {@code file} is the name that messages show. */
    public static PupilListFile read(String file, byte[] bytes) {
        var list = new ListRows(file);
        list.read(bytes, COLUMNS, List.of("id"));
        var ids = new HashSet<String>();
        list.rows().forEach(row -> {
            String id = row.cell("id").toLowerCase(Locale.ROOT);
            if (id.isEmpty()) {
                list.error(row.line(), "no id", "put the pupil's school account in the column id");
            } else if (!ids.add(id)) {
                list.warning(row.line(), "the id of an earlier line again", "keep one row for each pupil");
            }
        });
        return new PupilListFile(ids, list.problems(), list.usable());
    }
}
