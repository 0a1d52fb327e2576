package school.signpost.alert.model;

import school.signpost.shared.StaffId;

/** What a decision about an alert brings with it; the case turns these into notices and timeline entries. */
public sealed interface Effect {

    /** A first alert to a person. */
    record Tell(StaffId person, int step) implements Effect {}

    /** Told without being asked to answer. */
    record Inform(StaffId person) implements Effect {}

    /** Told once more, because nobody answered. */
    record Remind(StaffId person) implements Effect {}

    /** Their card no longer shows how things stand. */
    record Refresh(StaffId person) implements Effect {}

    /** Their card must go. */
    record Withdraw(StaffId person) implements Effect {}

    /** The reporter learns who read it, and what they say. */
    record ReporterAnswered(StaffId by, Answer answer) implements Effect {}

    /** The reporter learns that nobody has answered yet, and whom to phone. */
    record ReporterUnanswered() implements Effect {}

    /** The reporter must phone outside the school. */
    record ReporterMustPhone() implements Effect {}

    /** The ladder was climbed; for the timeline. */
    record Climbed(int step) implements Effect {}

    /** Somebody gave the case to somebody; for the timeline. */
    record HandedOver(StaffId from, StaffId to) implements Effect {}

    /** Somebody who had answered can't deal with it after all; for the timeline, and the reporter learns it. */
    record TakenBack(StaffId by) implements Effect {}

    /** Somebody had the next people told before it was time; for the timeline. */
    record SentOn(StaffId by) implements Effect {}
}
