package school.signpost.alert.model;

/** What a responsible person answers with one tap. Every answer is an acknowledgement. */
public enum Answer {
    /** "I've got this." */
    GOT_IT,
    /** "Come and see me now." */
    COME_NOW,
    /** "Keep the child with you." */
    KEEP_CHILD,
    /** "I've told them": the named person confirms that the company behind a mailbox knows. */
    COMPANY_TOLD
}
