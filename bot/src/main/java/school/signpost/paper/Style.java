package school.signpost.paper;

/** How text looks: cut, size in points, colour. */
public record Style(Typeface typeface, float size, Ink ink) {

    /** Space from one line to the next. */
    private static final float LEADING = 1.2f;

    public static Style regular(float size) {
        return new Style(Typeface.REGULAR, size, Ink.BLACK);
    }

    public static Style bold(float size) {
        return new Style(Typeface.BOLD, size, Ink.BLACK);
    }

    public Style in(Ink other) {
        return new Style(typeface, size, other);
    }

    public float lineHeight() {
        return size * LEADING;
    }
}
