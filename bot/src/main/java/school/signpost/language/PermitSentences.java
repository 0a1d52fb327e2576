package school.signpost.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells that somebody asks for what needs a yes, or for how that stands. */
final class PermitSentences {

    private static final Set<String> MINE = WordList.phrases("""
            requests; my requests; my request; show my requests; permissions; my permissions; what have i asked for; what
            may i ask for; what can i ask permission for; ask for something; ask for permission
            """);
    private static final Pattern ASK = Pattern.compile(
            "(?:please )?(?:i (?:want|need|would like|d like) to |can i |may i )?"
                    + "(?:ask|apply|ask permission|request permission) (?:for|to have|to use|to) (?<what>.{3,60})"
                    + "|(?:i )?(?:request|need permission for|need permission to use|want permission for) (?<thing>.{3,60})");

    private PermitSentences() {}

    static Optional<Request> parse(String asked) {
        if (MINE.contains(asked)) {
            return Optional.of(new Request.Permits(""));
        }
        var found = ASK.matcher(asked);
        return found.matches()
                ? Optional.of(
                        new Request.Permits(found.group("what") == null ? found.group("thing") : found.group("what")))
                : Optional.empty();
    }
}
