package school.signpost.paper;

/** The two cuts of the one typeface that lies in the jar, so that a page looks the same on every machine. */
public enum Typeface {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
