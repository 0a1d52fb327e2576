package school.signpost.access;

import school.signpost.access.Viewer.Member;

/** Where a member of staff stands towards one case of their own school, and so what they may do with it. */
record Standing(Member member, CaseFacts about) {

    /**
     * The subject may do nothing, not even follow a report of their own: a reporter whose name comes up later must lose
     * the case at once, and what was reported about oneself cannot be told apart from that.
     */
    boolean allows(Permission permission) {
        if (about.subjects().contains(member.id())) {
            return false;
        }
        return switch (permission) {
            // These concern no case, so asking about one is a mistake, and a mistake is refused.
            case TALK, ASK_POLICY, TRY_POLICY, SAY_AWAY, KEEP_ROTA -> false;
            case REPORT, LIST_OWN_REPORTS -> isReporter();
            case FOLLOW_REPORT -> isReporter() || isEntitled();
            case READ_CASE -> isEntitled();
            case ACKNOWLEDGE, ASSESS, HAND_OVER -> isEntitled() && isIndependent();
            case RECEIVE_CASE -> mayReceive() && isIndependent();
            case BE_TOLD -> isReporter() || isTold() || isOnRoute() || mayReceive();
            case ADMINISTER -> isAdministrator();
            case OWN_DUTIES, MANAGE_DUTIES, SUSPEND, KEEP_EQUIPMENT -> false;
        };
    }

    /** A restricted case opens only to those it has reached; being on a later step of its route is not enough. */
    private boolean isEntitled() {
        return isTold() || (!about.restricted() && isOnRoute());
    }

    /**
     * An ordinary case may go to anyone with a responsibility in this school. The administrator's is none: the system
     * must not be a way to cases, so holding that role narrows the choice to what the route gives anyway.
     */
    private boolean mayReceive() {
        return isTold() || isOnRoute() || (!about.restricted() && isResponsible());
    }

    private boolean isResponsible() {
        return !member.roles().isEmpty() && !isAdministrator();
    }

    /** Nobody whom the subject manages decides about the subject; they may still know and read. */
    private boolean isIndependent() {
        return !about.managedBySubject().contains(member.id());
    }

    private boolean isReporter() {
        return member.id().value().equals(about.reporter());
    }

    private boolean isTold() {
        return about.told().contains(member.id());
    }

    private boolean isOnRoute() {
        return about.entitledByRoute().contains(member.id());
    }

    private boolean isAdministrator() {
        return member.roles().contains(AccessRules.ADMINISTRATOR);
    }
}
