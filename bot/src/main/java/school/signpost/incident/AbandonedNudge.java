package school.signpost.incident;

import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Draft;

/** Tells somebody that what they began has not been sent. The edge that talks to people implements it. */
public interface AbandonedNudge {

    /** Whether it could be sent. */
    boolean nudge(ChatKey chat, Draft draft);
}
