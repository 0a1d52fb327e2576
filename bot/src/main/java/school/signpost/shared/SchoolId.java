package school.signpost.shared;

/** A school; the policy file's school.id, never a folder name. */
public record SchoolId(String value) {

    public SchoolId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("SchoolId is blank");
        }
    }

    public static SchoolId of(String value) {
        return new SchoolId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
