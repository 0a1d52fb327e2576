package school.signpost.teams.endpoint;

/** Carries a refusal from where it is found to the endpoint's answer; without a stack trace, since strangers cause it. */
final class Refused extends Exception {

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
