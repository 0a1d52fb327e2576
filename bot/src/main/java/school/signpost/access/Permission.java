package school.signpost.access;

/** Everything that can be asked of Signpost. Every route, command and card action names exactly one. */
public enum Permission {
    /** Talk to the bot at all: help, cancel, who to tell. */
    TALK,
    /** Start, change and send a report. */
    REPORT,
    /** See where a report stands, add to it. */
    FOLLOW_REPORT,
    /** See the list of one's own reports. */
    LIST_OWN_REPORTS,
    /** Acknowledge an alert, or answer it with a standard phrase. */
    ACKNOWLEDGE,
    /** Read the whole report. */
    READ_CASE,
    /** Give the case to somebody else. */
    HAND_OVER,
    /** Be handed the case. */
    RECEIVE_CASE,
    /** Be sent notices about the case. */
    BE_TOLD,
    /** See what one owes, read and sign it, put it off. */
    OWN_DUTIES,
    /** See who has not signed what, and start or pause asking. */
    MANAGE_DUTIES,
    /** See that a delivery needs attention, without what or about whom. */
    ADMINISTER
}
