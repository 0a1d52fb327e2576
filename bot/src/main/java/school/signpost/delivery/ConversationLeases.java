package school.signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who sends to a conversation just now, and what was sent to it lately by whom soever. */
public interface ConversationLeases {

    /** The lease for {@code holder}, or how long to stay away; a lease that was not given back ends at {@code until}. */
    Answer take(String conversation, String holder, Instant now, Instant until);

    /** Gives the lease back and notes that something was sent at {@code sent}, if anything was. */
    void giveBack(String conversation, String holder, Optional<Instant> sent);

    /** What came of asking for a lease. */
    sealed interface Answer {

        record Held() implements Answer {}

        /** Somebody else sends just now, or a window of the conversation is used up. */
        record Busy(Duration stayAway) implements Answer {}
    }
}
