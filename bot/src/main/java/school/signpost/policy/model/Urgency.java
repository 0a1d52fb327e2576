package school.signpost.policy.model;

/** How soon somebody must look. */
public enum Urgency {
    /** Somebody must answer within minutes, whatever the hour. */
    IMMEDIATE,
    /** Somebody must answer today. */
    SAME_DAY,
    /** Somebody must answer in the ordinary course of work. */
    ROUTINE
}
