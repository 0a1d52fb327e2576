package school.signpost.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person quotes for a case, such as INC-2026-0042: prefix of the school, year in the school's zone, number. */
public record Reference(String prefix, int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{2,8})-(\\d{4})-(\\d{1,7})");

    public Reference {
        if (year < 2000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException("not a reference: year " + year + ", number " + number);
        }
        prefix = prefix.toUpperCase(Locale.ROOT);
    }

    /** Reads what a person typed; empty when it is not of the form. */
    public static Optional<Reference> parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(2));
        int number = Integer.parseInt(match.group(3));
        return year < 2000 || number < 1 ? Optional.empty() : Optional.of(new Reference(match.group(1), year, number));
    }

    @Override
    public String toString() {
        return "%s-%04d-%04d".formatted(prefix, year, number);
    }
}
