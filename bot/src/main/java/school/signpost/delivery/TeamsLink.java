package school.signpost.delivery;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import school.signpost.shared.Reference;

/**
 * The link that opens a case in Teams: the person's own chat with the bot, with the reference already typed. What they may
 * see is decided there, when they send it. It holds no more than the reference beside it.
 */
@Component
public class TeamsLink {

    private static final String CHAT = "https://teams.microsoft.com/l/chat/0/0?users=28:";

    private final String appId;

    TeamsLink(@Value("${signpost.teams.app-id:}") String appId) {
        this.appId = appId.strip();
    }

    /** Empty in try-it mode, which lives in no Teams. */
    public Optional<String> to(Reference reference) {
        return appId.isEmpty() ? Optional.empty() : Optional.of(CHAT + appId + "&message=" + reference);
    }
}
