package school.signpost.shared;

/** A case; the id of the draft it was made from, so that sending a form twice makes one case. */
public record CaseId(String value) {

    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CaseId is blank");
        }
    }

    public static CaseId of(String value) {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
