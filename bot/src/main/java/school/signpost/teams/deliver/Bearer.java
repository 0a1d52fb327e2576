package school.signpost.teams.deliver;

import school.signpost.outbox.Claimed;
import school.signpost.outbox.SendResult;

/** Works out what one owner's notices say when they leave, and sends it; the chat is its own until it returns. */
interface Bearer {

    /** Whose notices these are. */
    String owner();

    SendResult bear(Claimed notice, Recipient to);
}
