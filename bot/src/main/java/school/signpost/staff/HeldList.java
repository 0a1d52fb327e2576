package school.signpost.staff;

/**
 * A list that would make leavers of many people at once. It is not in effect; the people last taken in stay, until an
 * administrator says yes to exactly these leavers ({@code key}) or the list is put right.
 */
public record HeldList(String key, StaffChanges changes) {

    static HeldList of(StaffChanges changes) {
        return new HeldList(changes.leaversKey(), changes);
    }
}
