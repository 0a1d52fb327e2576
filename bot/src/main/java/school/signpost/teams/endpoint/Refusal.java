package school.signpost.teams.endpoint;

/** Why a request is not let in: the status Teams (or somebody else) gets, and a code for log and meter, never a reason. */
record Refusal(int status, String code) {

    static Refusal notAnActivity(String code) {
        return new Refusal(400, code);
    }

    static Refusal notFromTeams(String code) {
        return new Refusal(401, code);
    }

    static Refusal notForUs(String code) {
        return new Refusal(403, code);
    }

    static Refusal tooLarge() {
        return new Refusal(413, "too-large");
    }

    static Refusal notNow(String code) {
        return new Refusal(503, code);
    }
}
