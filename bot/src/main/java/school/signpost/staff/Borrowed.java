package school.signpost.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * People whom a school's policy names and whom another list of its trust employs: they join the school's own list, as
 * people of that school, for as long as the policy names them.
 */
final class Borrowed {

    private Borrowed() {}

    static StaffListReading into(
            StaffListReading own, StaffLists.Lists lists, ReadStaffList reader, PeopleElsewhere elsewhere) {
        var wanted = lists.wanted().stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        own.rows().forEach(row -> wanted.remove(row.email()));
        wanted.removeAll(own.unreadable());
        var rows = new ArrayList<>(own.rows());
        var unreadable = new HashSet<>(own.unreadable());
        boolean brokenList = false;
        for (var text : lists.lenders()) {
            var other = reader.read(StaffLists.Lists.STAFF_FILE, text);
            brokenList |= !other.usable();
            other.rows().stream().filter(row -> wanted.remove(row.email())).forEach(rows::add);
            other.unreadable().stream().filter(wanted::contains).forEach(unreadable::add);
        }
        if (!wanted.isEmpty()) {
            elsewhere.everybody().stream()
                    .filter(person -> wanted.remove(person.email()))
                    .map(PersonElsewhere::asRow)
                    .forEach(rows::add);
        }
        if (brokenList) {
            // A list that cannot be read makes nobody a leaver, here no more than at the school whose list it is.
            unreadable.addAll(wanted);
        }
        return new StaffListReading(rows, unreadable, own.problems(), own.usable());
    }
}
