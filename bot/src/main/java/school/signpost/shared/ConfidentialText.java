package school.signpost.shared;

/** What a person wrote, perhaps about a child: its toString shows only its length, so that no log can leak it. */
public record ConfidentialText(String value) {

    public static ConfidentialText of(String value) {
        return new ConfidentialText(value);
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "[" + value.length() + " characters]";
    }
}
