package school.signpost.shared;

/** A role in the policy, such as dsl or head. */
public record RoleId(String value) {

    public RoleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("RoleId is blank");
        }
    }

    public static RoleId of(String value) {
        return new RoleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
