package school.signpost.policy.model;

/** A way by which a person can be told something. */
public enum Channel {
    TEAMS,
    EMAIL,
    TEXT
}
