package school.signpost.agreement.model;

import java.util.stream.Stream;

/** How many people stand where with one agreement; those who have left are nobody's. {@code waiting} still have time. */
public record Tally(int signed, int waiting, int overdue, int declined, int exempt, int notAsked) {

    private static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0);

    public static Tally of(Stream<Standing> standings) {
        return standings.map(Tally::of).reduce(NOBODY, Tally::plus);
    }

    /** Everybody whom it concerns. */
    public int people() {
        return signed + waiting + overdue + declined + exempt + notAsked;
    }

    private static Tally of(Standing standing) {
        return switch (standing) {
            case Standing.Signed ignored -> new Tally(1, 0, 0, 0, 0, 0);
            case Standing.Due ignored -> new Tally(0, 1, 0, 0, 0, 0);
            case Standing.Reminded ignored -> new Tally(0, 1, 0, 0, 0, 0);
            case Standing.OutOfDate old ->
                old.round() == null ? new Tally(1, 0, 0, 0, 0, 0) : new Tally(0, 1, 0, 0, 0, 0);
            case Standing.Overdue ignored -> new Tally(0, 0, 1, 0, 0, 0);
            case Standing.Declined ignored -> new Tally(0, 0, 0, 1, 0, 0);
            case Standing.Exempt ignored -> new Tally(0, 0, 0, 0, 1, 0);
            case Standing.NotDue ignored -> new Tally(0, 0, 0, 0, 0, 1);
            case Standing.Left ignored -> NOBODY;
        };
    }

    private Tally plus(Tally other) {
        return new Tally(
                signed + other.signed,
                waiting + other.waiting,
                overdue + other.overdue,
                declined + other.declined,
                exempt + other.exempt,
                notAsked + other.notAsked);
    }
}
