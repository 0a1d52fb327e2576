package school.signpost.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.caseregister.Case;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Draft;

/** Tells somebody that what they began has not been sent. The edge that talks to people implements it. */
public interface AbandonedNudge {

    /** Says so, with the buttons to send it. */
    Nudged nudge(ChatKey chat, Draft draft);

    /** The card that said so says now who was told instead; one that cannot be changed stays as it is. */
    void passedOn(ChatKey chat, Draft draft, List<Case> files);

    /** Whether it could be sent, and on which card where that is known. */
    record Nudged(boolean sent, @Nullable String card) {}
}
