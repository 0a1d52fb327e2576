package school.signpost.explain.poster;

/** More kinds than one page holds in letters that can be read; the school has to choose which ones hang on the wall. */
public final class TooMuchForOnePage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int kinds;

    TooMuchForOnePage(int kinds) {
        super("poster-too-much: " + kinds + " kinds");
        this.kinds = kinds;
    }

    public int kinds() {
        return kinds;
    }
}
