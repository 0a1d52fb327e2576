package school.signpost.teams.outgoing;

import java.util.Optional;
import school.signpost.conversation.ChatAddress;

/** Asks Teams who somebody is. */
public interface Roster {

    /** The e-mail address (user principal name) of the person in this chat; empty when Teams does not say. */
    Optional<String> emailOf(ChatAddress chat);
}
