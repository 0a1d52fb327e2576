package school.signpost.shared;

/** A kind of incident, as the policy file spells it, such as lost-device. */
public record KindId(String value) {

    public KindId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("KindId is blank");
        }
    }

    public static KindId of(String value) {
        return new KindId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
