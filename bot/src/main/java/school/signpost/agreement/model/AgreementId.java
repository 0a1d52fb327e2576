package school.signpost.agreement.model;

import school.signpost.reminder.model.DutyId;

/** An agreement as the policy names it, such as {@code staff-acceptable-use}. */
public record AgreementId(String value) implements Comparable<AgreementId> {

    private static final String SIGN = "sign";

    public AgreementId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an agreement needs an id");
        }
    }

    public static AgreementId of(String value) {
        return new AgreementId(value);
    }

    /** The duty to sign it. */
    public DutyId duty() {
        return DutyId.of(SIGN, value);
    }

    @Override
    public int compareTo(AgreementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
