package school.signpost.shared;

/** A person on a school's staff list; ours, minted once, so that e-mail addresses may change. */
public record StaffId(String value) {

    public StaffId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("StaffId is blank");
        }
    }

    public static StaffId of(String value) {
        return new StaffId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
