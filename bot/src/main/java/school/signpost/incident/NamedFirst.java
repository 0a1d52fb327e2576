package school.signpost.incident;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * Whether a sentence begins with somebody whom this kind of report has a way round, as in "the head shouts at children".
 * Only the beginning counts: "a boy told the head" is not about the head. Pure.
 */
final class NamedFirst {

    private static final String OPENING = "^(?:i (?:think|saw|heard|know|believe|feel)(?: that)? "
            + "|i(?:m| am| was)?(?: very| really| so)? (?:worried|concerned|uneasy) about (?:how |what |the way )?)?";

    private static final String ARTICLE = "(?:the|our|my) ";

    /**
     * "The head of year", "the head's assistant" and "the head injury" are something else, and "the head told me that …" is
     * about somebody else.
     */
    private static final String ENDING = "s?(?! (?:of|assistant|injury|wound|lice|cold)\\b"
            + "| (?:has |had |just |also )*(?:told|said|says|asked|asks|mentioned|mentions|reported|noticed|heard|knows"
            + "|thinks|wants|wanted)\\b|[\\p{L}\\p{N}])";

    private final Map<RoleId, Role> roles;
    private final Function<String, Optional<String>> nameByEmail;

    NamedFirst(Map<RoleId, Role> roles, Function<String, Optional<String>> nameByEmail) {
        this.roles = Map.copyOf(roles);
        this.nameByEmail = nameByEmail;
    }

    static NamedFirst at(SchoolId school, Policy policy, Staff staff) {
        return new NamedFirst(
                policy.roles(), email -> staff.byEmail(school, email).map(StaffMember::name));
    }

    Optional<RoleId> in(String sentence, IncidentKind kind) {
        var plain = plain(sentence);
        return kind.whenAbout().keySet().stream()
                .sorted(Comparator.comparing(RoleId::value))
                .filter(role -> namesOf(role).anyMatch(name -> begins(plain, name)))
                .findFirst();
    }

    private Stream<String> namesOf(RoleId id) {
        var role = roles.get(id);
        return role == null
                ? Stream.empty()
                : Stream.of(
                                Stream.of(id.value(), role.title()),
                                role.alsoCalled().stream(),
                                role.holders().stream().flatMap(email -> nameByEmail.apply(email).stream()))
                        .flatMap(Function.identity())
                        .map(NamedFirst::plain)
                        .filter(name -> !name.isEmpty());
    }

    /** One word alone is too little without its article: "head injury in the hall". */
    private static boolean begins(String sentence, String name) {
        var article = name.contains(" ") ? "(?:" + ARTICLE + ")?" : ARTICLE;
        return Pattern.compile(OPENING + article + Pattern.quote(name) + ENDING)
                .matcher(sentence)
                .find();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .trim();
    }
}
