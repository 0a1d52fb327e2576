package school.signpost.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The staff list and another source together. Where the list speaks it is right; what it leaves blank the other source
 * fills in, and whom it does not name the other source may. People are the same by account first, then by address, and
 * never by name.
 */
final class Combined {

    private final Map<String, PersonElsewhere> byAccount = new HashMap<>();
    private final Map<String, PersonElsewhere> byAddress = new HashMap<>();
    private final Set<String> knownAccounts = new HashSet<>();
    private final Set<String> knownAddresses = new HashSet<>();

    private Combined(List<PersonElsewhere> others, List<StaffRecord> known) {
        others.forEach(person -> {
            byAccount.put(person.aadObjectId(), person);
            byAddress.putIfAbsent(person.email(), person);
        });
        known.stream().filter(record -> record.goneSince() == null).forEach(record -> {
            knownAddresses.add(record.person().email());
            if (record.person().aadObjectId() != null) {
                knownAccounts.add(record.person().aadObjectId());
            }
        });
    }

    static StaffListReading of(StaffListReading list, List<PersonElsewhere> others, List<StaffRecord> known) {
        return new Combined(others, known).with(list, others);
    }

    private StaffListReading with(StaffListReading list, List<PersonElsewhere> others) {
        var rows = new ArrayList<StaffRow>();
        var accounts = new HashSet<String>();
        var addresses = new HashSet<>(list.unreadable());
        for (var row : list.rows()) {
            var other = sameAs(row);
            var full = other == null ? row : row.filledFrom(other);
            rows.add(full);
            addresses.add(full.email());
            if (full.aadObjectId() != null) {
                accounts.add(full.aadObjectId());
            }
        }
        for (var person : others) {
            // an address of the list is the list's, whatever account the other source has under it
            if (accounts.add(person.aadObjectId()) && addresses.add(person.email()) && mayBeListed(person)) {
                rows.add(person.asRow());
            }
        }
        return new StaffListReading(rows, list.unreadable(), list.problems(), list.usable());
    }

    private @Nullable PersonElsewhere sameAs(StaffRow row) {
        var account = row.aadObjectId();
        if (account != null) {
            return byAccount.get(account);
        }
        return byAddress.get(row.email());
    }

    private boolean mayBeListed(PersonElsewhere person) {
        return person.active()
                || knownAccounts.contains(person.aadObjectId())
                || knownAddresses.contains(person.email());
    }
}
