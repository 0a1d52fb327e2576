package school.signpost.cards;

/** A paragraph of a card, shown exactly as typed whatever it holds. */
public record Line(String text, Tone tone) {

    public static Line of(String text) {
        return new Line(text, Tone.PLAIN);
    }

    public static Line danger(String text) {
        return new Line(text, Tone.DANGER);
    }

    public static Line good(String text) {
        return new Line(text, Tone.GOOD);
    }

    public static Line quiet(String text) {
        return new Line(text, Tone.QUIET);
    }

    public static Line strong(String text) {
        return new Line(text, Tone.STRONG);
    }

    /** How it looks; QUIET is small and grey, for clauses and hints. */
    public enum Tone {
        PLAIN,
        STRONG,
        GOOD,
        DANGER,
        QUIET
    }
}
