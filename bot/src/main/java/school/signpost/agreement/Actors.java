package school.signpost.agreement;

/** How histories name whoever did something that no person did. */
final class Actors {

    static final String SIGNPOST = "signpost";

    private Actors() {}
}
