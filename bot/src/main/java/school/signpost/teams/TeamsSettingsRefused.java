package school.signpost.teams;

/** The Teams settings are half done or make no sense, so the application must not start. */
public final class TeamsSettingsRefused extends RuntimeException {

    private final String remedy;

    public TeamsSettingsRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    /** What to do about it, as one sentence. */
    public String remedy() {
        return remedy;
    }
}
