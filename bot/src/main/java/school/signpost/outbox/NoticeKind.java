package school.signpost.outbox;

/** What a notice is for; what it says is worked out when it leaves, from how things stand then. */
public enum NoticeKind {
    /** Asks a responsible person to answer. */
    ALERT,
    /** Asks again. */
    REMINDER,
    /** Tells somebody who need not answer. */
    INFORMATION,
    /** Brings a person's card up to date. */
    REFRESH,
    /** Takes a person's card away. */
    WITHDRAWAL,
    /** The reporter's reference, and who is being told. */
    RECEIPT,
    /** The reporter learns who read it. */
    READ,
    /** The reporter learns that nobody has answered. */
    UNANSWERED,
    /** The reporter must phone outside the school. */
    MUST_PHONE,
    /** Something was added to the report. */
    ADDITION,
    /** An administrator learns that something needs attention, and nothing else. */
    ATTENTION
}
