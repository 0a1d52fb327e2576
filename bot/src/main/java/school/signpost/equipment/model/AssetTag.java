package school.signpost.equipment.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is written on a device, such as LAP-0231. However somebody writes it, it is the same device. */
public record AssetTag(String value) {

    private static final Pattern WRITTEN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./_-]{0,38}[\\p{L}\\p{N}])?");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public AssetTag {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not an asset tag");
        }
    }

    /** Reads what a person wrote; empty when it is no tag. */
    public static Optional<AssetTag> parse(String written) {
        var tag = written.strip().toUpperCase(Locale.ROOT);
        return WRITTEN.matcher(tag).matches() ? Optional.of(new AssetTag(tag)) : Optional.empty();
    }

    /** The same for LAP-0231, lap 0231 and lap0231. */
    public String key() {
        return BETWEEN.matcher(value).replaceAll("");
    }

    /** Whether a text names this device, as words of their own. */
    public boolean isNamedIn(String text) {
        var words = words(text);
        return words.contains(words(value)) || words.contains(" " + key() + " ");
    }

    private static String words(String text) {
        return " "
                + BETWEEN.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    @Override
    public String toString() {
        return value;
    }
}
