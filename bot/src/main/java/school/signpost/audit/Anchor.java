package school.signpost.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** How far a chain reached and with what hash. Kept on paper or elsewhere, it shows later that nothing before it changed. */
public record Anchor(long seq, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** What comes before the first entry. */
    public static final Anchor START = new Anchor(0, "0".repeat(64));

    public Anchor {
        if (seq < 0) {
            throw new IllegalArgumentException("an anchor cannot lie before the start: " + seq);
        }
    }

    /** Reads what {@link #toString} wrote; empty when it is not of the form. */
    public static Optional<Anchor> parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        return match.matches()
                ? Optional.of(new Anchor(Long.parseLong(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
