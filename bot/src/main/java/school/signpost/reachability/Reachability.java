package school.signpost.reachability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.OwedList;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * What a school knows of whether its people can be reached: the last check, the practice alerts and the messages owed about
 * them. One aggregate, one document. {@code nextCheck} follows the school's clock; absent where none is planned. {@code
 * asked} are the administrators who wait for the next check.
 */
public record Reachability(
        SchoolId school,
        @Nullable Instant nextCheck,
        List<StaffId> asked,
        @Nullable CheckResult result,
        List<Drill> drills,
        OwedList owed,
        long version) {

    /** What its messages say of who owes them. */
    public static final String OWNER = "reachability";

    private static final int DRILLS_KEPT = 20;

    public Reachability {
        asked = List.copyOf(asked);
        drills = List.copyOf(drills);
    }

    static Reachability fresh(SchoolId school, @Nullable Instant nextCheck) {
        return new Reachability(school, nextCheck, List.of(), null, List.of(), OwedList.NONE, 0);
    }

    public Reachability atVersion(long stored) {
        return new Reachability(school, nextCheck, asked, result, drills, owed, stored);
    }

    Reachability with(OwedList changed) {
        return new Reachability(school, nextCheck, asked, result, drills, changed, version);
    }

    Reachability checkAt(@Nullable Instant next) {
        return new Reachability(school, next, asked, result, drills, owed, version);
    }

    /** They get the result of the next check, which is now. */
    Reachability askedBy(StaffId person, Instant now) {
        var all = new LinkedHashSet<>(asked);
        all.add(person);
        return new Reachability(school, now, List.copyOf(all), result, drills, owed, version);
    }

    /** Who asked is told what was found; the other administrators only when things have become worse. */
    Reachability checked(CheckResult found, List<StaffId> administrators, Instant system) {
        var told = new LinkedHashSet<>(asked);
        if (found.isWorseThan(result)) {
            told.addAll(administrators);
        }
        var letters = owed;
        for (var person : told) {
            letters = owing(letters, Letter.CHECKED, Long.toString(found.at().toEpochMilli()), person, system);
        }
        return new Reachability(school, nextCheck, List.of(), found, drills, letters, version);
    }

    public Optional<Drill> running() {
        return drills.stream().filter(drill -> !drill.isOver()).findFirst();
    }

    public Optional<Drill> drill(String id) {
        return drills.stream().filter(drill -> drill.id().equals(id)).findFirst();
    }

    /** Puts a practice as it stands now; whoever is newly asked is owed its card, and at its end whoever began it the outcome. */
    Reachability with(Drill changed, Instant system) {
        var before = drill(changed.id());
        var letters = owed;
        for (var person : changed.people()) {
            if (before.flatMap(known -> known.of(person.who())).isEmpty()) {
                letters = owing(letters, Letter.PRACTICE, changed.id(), person.who(), system);
            }
        }
        if (changed.isOver() && before.filter(Drill::isOver).isEmpty()) {
            letters = owing(letters, Letter.OUTCOME, changed.id(), changed.by(), system);
        }
        var all = new ArrayList<>(drills);
        all.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        if (before.isEmpty()) {
            all.add(changed);
        }
        var kept = all.subList(Math.max(0, all.size() - DRILLS_KEPT), all.size());
        return new Reachability(school, nextCheck, asked, result, kept, letters, version);
    }

    private static OwedList owing(OwedList letters, Letter letter, String about, StaffId person, Instant system) {
        return letters.owe(letter.key(about, person), person.value(), NoticeKind.INFORMATION, system);
    }

    /** When something falls due next, by the school's clock. */
    public Optional<Instant> nextDue() {
        return Stream.concat(
                        Stream.ofNullable(nextCheck), drills.stream().flatMap(drill -> Stream.ofNullable(drill.due())))
                .min(Instant::compareTo);
    }

    boolean isCheckDue(Instant now) {
        return nextCheck != null && !nextCheck.isAfter(now);
    }
}
