package school.signpost.access;

/** Everything that can be asked of Signpost. Every route, command and card action names exactly one. */
public enum Permission {
    /** Talk to the bot at all: help, cancel, who to tell. */
    TALK,
    /** Ask what the policy says and who is responsible; it never shows a case. */
    ASK_POLICY,
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
    /** Put on record how serious the case is. */
    ASSESS,
    /** Give the case to somebody else. */
    HAND_OVER,
    /** Be handed the case. */
    RECEIVE_CASE,
    /** Be sent notices about the case. */
    BE_TOLD,
    /** Try out what a policy would do with a report that nobody makes; it never shows a case. */
    TRY_POLICY,
    /** Say that one is away oneself, and see who is on duty. */
    SAY_AWAY,
    /** Say for others that they are away. */
    KEEP_ROTA,
    /** See what one owes, read and sign it, put it off. */
    OWN_DUTIES,
    /** See who has not signed what, and start or pause asking. */
    MANAGE_DUTIES,
    /** Suspend somebody, and say when they return; the policy says which roles may. */
    SUSPEND,
    /** See who has which of the school's devices, and record what becomes of them. */
    KEEP_EQUIPMENT,
    /** See that a delivery needs attention, without what or about whom. */
    ADMINISTER
}
