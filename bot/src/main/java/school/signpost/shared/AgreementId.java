package school.signpost.shared;

/** An agreement that people are asked to sign, as the policy file spells it, such as staff-acceptable-use. */
public record AgreementId(String value) {

    public AgreementId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AgreementId is blank");
        }
    }

    public static AgreementId of(String value) {
        return new AgreementId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
