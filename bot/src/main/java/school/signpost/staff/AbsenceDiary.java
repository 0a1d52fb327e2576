package school.signpost.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * When one person is away, as said in the chat, and who said so: one aggregate, so that the days and the record of them are
 * stored together. What is said last about a day holds.
 */
public record AbsenceDiary(
        SchoolId school, StaffId who, List<PlannedAbsence> planned, List<Entry> entries, int version) {

    /** How many entries of the record are kept. */
    private static final int KEPT = 50;

    public AbsenceDiary {
        planned = List.copyOf(planned);
        entries = List.copyOf(entries);
    }

    public static AbsenceDiary empty(SchoolId school, StaffId who) {
        return new AbsenceDiary(school, who, List.of(), List.of(), 0);
    }

    /** Whoever is away on one of these days already is away on the new ones instead. */
    public AbsenceDiary away(PlannedAbsence absence, Said said) {
        if (hasHeard(said)) {
            return this;
        }
        var after = new ArrayList<>(
                planned.stream().filter(each -> !each.overlaps(absence)).toList());
        after.add(absence);
        return with(after, new Entry(What.AWAY, absence, said));
    }

    /** What runs today ended yesterday; what lies ahead stays. */
    public AbsenceDiary back(LocalDate today, Said said) {
        var now = on(today);
        if (hasHeard(said) || now.isEmpty()) {
            return this;
        }
        var after = planned.stream().filter(each -> !each.isOn(today)).toList();
        return with(after, new Entry(What.BACK, now.get(), said));
    }

    public Optional<PlannedAbsence> on(LocalDate day) {
        return planned.stream().filter(each -> each.isOn(day)).findFirst();
    }

    /** Today's and those ahead, by their first day. */
    public List<PlannedAbsence> from(LocalDate today) {
        return planned.stream()
                .filter(each -> !each.endsBefore(today))
                .sorted(Comparator.comparing(PlannedAbsence::from))
                .toList();
    }

    private boolean hasHeard(Said said) {
        return entries.stream().anyMatch(each -> each.said().cause().equals(said.cause()));
    }

    private AbsenceDiary with(List<PlannedAbsence> after, Entry entry) {
        var today = entry.said().on();
        var all = new ArrayList<>(entries);
        all.add(entry);
        return new AbsenceDiary(
                school,
                who,
                after.stream().filter(each -> !each.endsBefore(today)).toList(),
                all.subList(Math.max(0, all.size() - KEPT), all.size()),
                version);
    }

    /** Who said it, when, on which day of the school, and in which activity. */
    public record Said(StaffId by, Instant at, LocalDate on, String cause) {}

    /** One line of the record. */
    public record Entry(What what, PlannedAbsence absence, Said said) {}

    /** What was said. */
    public enum What {
        /** They are away on these days. */
        AWAY,
        /** They are back: these days were cut short. */
        BACK
    }
}
