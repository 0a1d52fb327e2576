package school.signpost.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells "suspend Jo Whitfield" from a report: it is the whole message, and what follows the word is a short name. */
final class SuspendSentences {

    private static final Set<String> ALL = WordList.phrases("""
            suspensions; suspension; show suspensions; show me the suspensions; who is suspended; whos suspended; suspend
            somebody; suspend someone; lift suspension; lift a suspension; end suspension; end a suspension
            """);
    private static final String NAME = "(?<who>[\\p{L}][\\p{L}'\u2019.@\\-]*(?: [\\p{L}'\u2019.@\\-]+){0,3}?)";
    private static final Pattern ONE = Pattern.compile(
            "(?:please )?(?:suspend|(?:lift|end)(?: the)? suspension of) " + NAME + "\\s*[.!]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SuspendSentences() {}

    /** {@code asked} is the message in small letters without marks. */
    static Optional<Request> parse(String text, String asked) {
        if (ALL.contains(asked)) {
            return Optional.of(new Request.Suspensions(null));
        }
        var one = ONE.matcher(text);
        return one.matches() ? Optional.of(new Request.Suspensions(one.group("who"))) : Optional.empty();
    }
}
