package school.signpost.reachability;

/** What keeps somebody with a role from being reached, the worst first. */
public enum Missing {
    /** The policy names an address that is not on the staff list, or somebody who has left or has not begun. */
    NOT_ON_LIST,
    /** They have no chat with Signpost, and none can be opened. */
    NO_CHAT,
    /** They have removed or blocked Signpost. */
    CHAT_CLOSED,
    /** Teams did not say whether their chat is there. */
    NOT_CHECKED,
    /** Text messages are set up and the policy wants them, and the staff list has no number. */
    NO_MOBILE;

    /** Only in Teams can anybody answer: without it nobody counts as told. */
    public boolean meansUnreachable() {
        return switch (this) {
            case NOT_ON_LIST, NO_CHAT, CHAT_CLOSED -> true;
            case NOT_CHECKED, NO_MOBILE -> false;
        };
    }
}
