package school.signpost.policy.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** School years from one to another, both included: nursery, reception, then year 1 to year 13. */
public record YearRange(String first, String last) {

    private static final List<String> YEARS =
            List.of("N", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");

    public YearRange {
        if (!YEARS.contains(first) || YEARS.indexOf(last) < YEARS.indexOf(first)) {
            throw new IllegalArgumentException("no range of school years: " + first + "-" + last);
        }
    }

    /** {@code R-6}, {@code N-2}, or one year such as {@code 7}. */
    public static Optional<YearRange> parse(String written) {
        String[] ends = written.strip().toUpperCase(Locale.ROOT).split("-", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        boolean right = ends.length <= 2 && YEARS.contains(first) && YEARS.indexOf(last) >= YEARS.indexOf(first);
        return right ? Optional.of(new YearRange(first, last)) : Optional.empty();
    }

    /** Whether a pupil of this year is meant; a year that no school has is not. */
    public boolean includes(String year) {
        int position = YEARS.indexOf(year.strip().toUpperCase(Locale.ROOT));
        return position >= YEARS.indexOf(first) && position <= YEARS.indexOf(last);
    }
}
