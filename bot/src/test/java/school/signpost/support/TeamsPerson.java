package school.signpost.support;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Somebody in Teams, with ids that always come out the same for the same name. */
public record TeamsPerson(String name, String aadObjectId, String userId, String conversationId) {

    public static TeamsPerson named(String name) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new TeamsPerson(name, id, "29:" + id, "a:" + id);
    }
}
