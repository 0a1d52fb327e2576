package school.signpost.reachability;

import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Looks whether somebody could be told something in Teams now. They notice nothing, and it waits behind everything else. */
public interface ChatProbe {

    Answer look(SchoolId school, StaffId person);

    /** What came of looking. */
    enum Answer {
        /** Their chat is there, or was opened just now. */
        THERE,
        /** They have no chat with the bot, and none could be opened. */
        NO_CHAT,
        /** They had one, and Teams refuses it now: the app was removed or blocked. */
        CLOSED,
        /** Teams did not say. */
        NO_ANSWER
    }
}
