package school.signpost.agreement;

/** How histories name whoever did something that no person did. */
final class Actors {

    static final String SIGNPOST = "signpost";

    /** Microsoft's directory: what it shows needs nobody to say it. */
    static final String DIRECTORY = "directory";

    private Actors() {}
}
