package school.signpost.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;

/**
 * Tells administrators of a matter when it is another one than they were told last, however often and on however many
 * instances it is looked at.
 */
@Component
class TellOfChanges {

    private static final String NOTHING = "";

    private final Bulletins bulletins;
    private final TellAdministrators administrators;
    private final Map<String, String> toldLast = new ConcurrentHashMap<>();

    TellOfChanges(Bulletins bulletins, TellAdministrators administrators) {
        this.bulletins = bulletins;
        this.administrators = administrators;
    }

    /** Everything that is wrong with something now; nothing wrong is no news, but what comes after it is. */
    void ofStanding(SchoolId school, Topic topic, List<String> wrong) {
        var what = wrong.isEmpty()
                ? NOTHING
                : UUID.nameUUIDFromBytes(String.join("\n", wrong).getBytes(StandardCharsets.UTF_8))
                        .toString();
        if (what.equals(told(school, topic).orElse(NOTHING))) {
            return;
        }
        if (!what.equals(NOTHING)) {
            tell(school, topic, what);
        }
        remember(school, topic, what);
    }

    void tell(SchoolId school, Topic topic, String about) {
        administrators.of(school, topic, about);
    }

    Optional<String> told(SchoolId school, Topic topic) {
        return Optional.ofNullable(toldLast.get(school + "/" + topic)).or(() -> bulletins.told(school, topic));
    }

    void remember(SchoolId school, Topic topic, String about) {
        bulletins.tell(school, topic, about);
        toldLast.put(school + "/" + topic, about);
    }
}
