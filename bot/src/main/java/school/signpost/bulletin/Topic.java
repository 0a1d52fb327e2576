package school.signpost.bulletin;

/** What a bulletin is about. What it says is worked out when it leaves, from how things stand then. */
public enum Topic {
    /** Another version of the policy is in force. The bulletin is about the version before and the one after. */
    POLICY_CHANGED,
    /** The policy file has a mistake, so that the version before it stays in force. */
    POLICY_REFUSED,
    /** A staff list would make many people leave at once and waits for a yes. The bulletin is about that list. */
    STAFF_LIST_WAITS,
    /** Rows of a list cannot be used. */
    STAFF_LIST_ROWS,
    /** Whoever came back is still named in the policy's roles, and holds none before somebody says that it is meant. */
    ROLES_WAIT,
    /** Microsoft's directory cannot be read. The bulletin is about why. */
    DIRECTORY_FAILS
}
