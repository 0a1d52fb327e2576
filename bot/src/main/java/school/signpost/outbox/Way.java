package school.signpost.outbox;

/** By which way a notice leaves. Only in Teams can anybody answer: elsewhere there is no proof of who did. */
public enum Way {
    /** A card or message in the person's own chat. */
    TEAMS,
    /** An e-mail to the address on the staff list, or to a company's mailbox. */
    EMAIL,
    /** A text message to the mobile number on the staff list. */
    TEXT
}
