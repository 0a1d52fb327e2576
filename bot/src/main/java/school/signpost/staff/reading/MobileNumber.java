package school.signpost.staff.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number as people write it, as text message services want it: with its country and nothing else. */
final class MobileNumber {

    private static final String COUNTRY = "+44";
    private static final Pattern OF_THIS_COUNTRY = Pattern.compile("0?(7\\d{9})");
    private static final Pattern WITH_COUNTRY = Pattern.compile("\\+([1-9]\\d{7,14})");
    private static final Pattern UK_BUT_NO_MOBILE = Pattern.compile("44(?!7\\d{9}$).*");

    private MobileNumber() {}

    static Optional<String> parse(String written) {
        String bare = written.replaceAll("[\\s().-]", "")
                .replaceFirst("^\\+440", COUNTRY)
                .replaceFirst("^00", "+");
        var here = OF_THIS_COUNTRY.matcher(bare);
        if (here.matches()) {
            return Optional.of(COUNTRY + here.group(1));
        }
        var anywhere = WITH_COUNTRY.matcher(bare);
        return anywhere.matches()
                        && !UK_BUT_NO_MOBILE.matcher(anywhere.group(1)).matches()
                ? Optional.of(bare)
                : Optional.empty();
    }
}
