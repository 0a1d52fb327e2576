package school.signpost.paper;

/** A colour, each part from 0 to 1. */
public record Ink(float red, float green, float blue) {

    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink WHITE = new Ink(1, 1, 1);
    public static final Ink GREY = new Ink(0.35f, 0.35f, 0.35f);
    public static final Ink PALE = new Ink(0.93f, 0.94f, 0.96f);
    public static final Ink RED = new Ink(0.70f, 0.07f, 0.12f);
    public static final Ink BLUE = new Ink(0.09f, 0.25f, 0.45f);

    public Ink {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 1) {
            throw new IllegalArgumentException("a colour's parts lie between 0 and 1");
        }
    }
}
