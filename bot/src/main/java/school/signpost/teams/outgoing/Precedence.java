package school.signpost.teams.outgoing;

import school.signpost.outbox.Lane;

/** Who goes first when the limit is short. */
enum Precedence {
    /** A person waits for the answer to what they typed. */
    REPLY,
    URGENT,
    NORMAL,
    BULK;

    static Precedence of(Lane lane) {
        return switch (lane) {
            case URGENT -> URGENT;
            case NORMAL -> NORMAL;
            case BULK -> BULK;
        };
    }
}
