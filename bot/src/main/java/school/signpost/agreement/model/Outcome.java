package school.signpost.agreement.model;

/** What came of an event: a new state, or why nothing changed. */
public sealed interface Outcome {

    /** The new state; it may equal the old one where a day brought nothing. */
    record Now(Obligation obligation) implements Outcome {}

    /** Nothing changed. */
    record Refused(Why why) implements Outcome {}

    /** Why an event is refused. */
    enum Why {
        /** The text in force is already signed, and nothing asks for it again. */
        ALREADY_SIGNED,
        /** The text has changed since it was opened. */
        SUPERSEDED,
        /** Not somebody who is asked to sign this at all. */
        NOT_IN_AUDIENCE,
        /** Somebody signed whose signature is not asked for here: a parent, or the pupil. */
        OTHER_SIGNER,
        /** Nobody is asking. */
        NOTHING_ASKED,
        /** They have said no to this text already. */
        ALREADY_DECLINED,
        /** There is no refusal. */
        NOT_DECLINED,
        /** There is no exemption. */
        NOT_EXEMPT,
        /** Nobody excuses themselves. */
        OWN_CASE,
        /** A day that has already passed, or has not come yet. */
        WRONG_DAY,
        /** They have left. */
        NOT_HERE
    }
}
