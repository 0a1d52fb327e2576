package school.signpost.staff;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import school.signpost.shared.StaffId;

/**
 * What a list changes, person by person: who joins and leaves, whose name, address, group or last day is another one, and
 * how many have changed in anything else. {@code listed} is how many worked here before.
 */
public record StaffChanges(
        List<StaffMember> joiners,
        List<StaffMember> leavers,
        List<Change> renamed,
        List<Change> readdressed,
        List<Change> regrouped,
        List<Change> lastDays,
        int others,
        int listed) {

    /** One in so many: a list that makes more than this part of a school leavers is more likely half a list. */
    private static final int PART = 4;

    /** Two who leave a handful of people are no accident. */
    private static final int FEW = 3;

    public StaffChanges {
        joiners = List.copyOf(joiners);
        leavers = List.copyOf(leavers);
        renamed = List.copyOf(renamed);
        readdressed = List.copyOf(readdressed);
        regrouped = List.copyOf(regrouped);
        lastDays = List.copyOf(lastDays);
    }

    static StaffChanges between(List<StaffRecord> before, List<StaffRecord> after, LocalDate today) {
        var known = new HashMap<StaffId, StaffMember>();
        before.stream()
                .filter(record -> isHere(record, today))
                .forEach(record -> known.put(record.person().id(), record.asMember()));
        var joiners = new ArrayList<StaffMember>();
        var leavers = new ArrayList<StaffMember>();
        var stayers = new ArrayList<Change>();
        for (var record : after) {
            var person = record.asMember();
            var was = known.get(person.id());
            if (isHere(record, today)) {
                if (was == null) {
                    joiners.add(person);
                } else if (!was.equals(person)) {
                    stayers.add(new Change(was, person));
                }
            } else if (was != null) {
                leavers.add(person);
            }
        }
        return of(joiners, leavers, stayers, known.size());
    }

    /** Whoever starts later is on the list already; whoever has left is not, whether or not a row still names them. */
    private static boolean isHere(StaffRecord record, LocalDate today) {
        var leaves = record.person().leaves();
        return record.goneSince() == null && (leaves == null || !leaves.isBefore(today));
    }

    private static StaffChanges of(
            List<StaffMember> joiners, List<StaffMember> leavers, List<Change> stayers, int listed) {
        var byName = Comparator.comparing(StaffMember::name);
        var changes = new StaffChanges(
                joiners.stream().sorted(byName).toList(),
                leavers.stream().sorted(byName).toList(),
                stayers.stream().filter(Change::ofName).toList(),
                stayers.stream().filter(Change::ofAddress).toList(),
                stayers.stream().filter(Change::ofGroup).toList(),
                stayers.stream().filter(Change::ofLastDay).toList(),
                (int) stayers.stream().filter(Change::ofNothingNamed).count(),
                listed);
        return changes;
    }

    public boolean isNone() {
        return joiners.isEmpty()
                && leavers.isEmpty()
                && renamed.isEmpty()
                && readdressed.isEmpty()
                && regrouped.isEmpty()
                && lastDays.isEmpty()
                && others == 0;
    }

    /** Whether so many leave at once that somebody has to say that it is meant. */
    public boolean makesManyLeave() {
        return leavers.size() >= FEW && leavers.size() * PART > listed;
    }

    /** What a yes is given to: these leavers and no others. */
    public String leaversKey() {
        var ids = leavers.stream().map(leaver -> leaver.id().value()).sorted().collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** One person as they were and as they are. */
    public record Change(StaffMember before, StaffMember after) {

        boolean ofName() {
            return !before.name().equals(after.name());
        }

        boolean ofAddress() {
            return !before.email().equals(after.email());
        }

        boolean ofGroup() {
            return before.group() != after.group();
        }

        boolean ofLastDay() {
            return !Objects.equals(before.leaves(), after.leaves());
        }

        boolean ofNothingNamed() {
            return !ofName() && !ofAddress() && !ofGroup() && !ofLastDay();
        }
    }
}
