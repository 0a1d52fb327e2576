package school.signpost.policy.model;

/** Whether a kind of report concerns a person, and how. Only someone whose conduct is reported is its subject. */
public enum PersonConcerned {
    /** Nobody in particular. */
    NONE,
    /** Somebody it happened to; they are told as usual. */
    AFFECTED,
    /** Somebody whose conduct is reported; they must never learn of it here. */
    CONDUCT
}
