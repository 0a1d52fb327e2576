package school.signpost.reminder.model;

/** One thing that one person owes, such as {@code sign/staff-acceptable-use}. The same duty always has the same id. */
public record DutyId(String value) implements Comparable<DutyId> {

    public DutyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a duty needs an id");
        }
    }

    public static DutyId of(String value) {
        return new DutyId(value);
    }

    /** A duty of one kind about one thing. */
    public static DutyId of(String kind, String about) {
        return new DutyId(kind + "/" + about);
    }

    /** What kind of duty it is: the part before the first stroke. */
    public String kind() {
        int stroke = value.indexOf('/');
        return stroke < 0 ? value : value.substring(0, stroke);
    }

    /** What it is about: the part after the first stroke. */
    public String about() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(DutyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
