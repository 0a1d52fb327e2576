package school.signpost.equipment.model;

import java.time.Instant;
import java.time.LocalDate;
import school.signpost.shared.StaffId;

/** What becomes of a device when somebody of the school records something of it, or the school's list says something new. */
public final class Keeping {

    private Keeping() {}

    public static Outcome apply(Device before, Event event, Stamp stamp) {
        if (before.standing() instanceof Standing.Disposed) {
            return new Outcome.Refused(Why.DISPOSED_OF);
        }
        if (event.on().isAfter(stamp.today())) {
            return new Outcome.Refused(Why.WRONG_DAY);
        }
        return switch (event) {
            case Event.Issued issued ->
                now(
                        before.described(issued.what(), issued.serial()),
                        new Standing.Issued(issued.to(), issued.on()),
                        Recorded.What.ISSUED,
                        stamp,
                        issued.to().value());
            case Event.Returned returned ->
                before.standing() instanceof Standing.InStore
                        ? new Outcome.Refused(Why.NOT_OUT)
                        : now(
                                before,
                                new Standing.InStore(returned.on()),
                                Recorded.What.RETURNED,
                                stamp,
                                before.standing().holder().map(StaffId::value).orElse(""));
            case Event.Disposed disposed ->
                disposed.record()
                        .missing()
                        .<Outcome>map(Outcome.Incomplete::new)
                        .orElseGet(() -> now(
                                before,
                                new Standing.Disposed(disposed.record()),
                                Recorded.What.DISPOSED,
                                stamp,
                                disposed.record().how().name()));
        };
    }

    private static Outcome now(Device before, Standing next, Recorded.What what, Stamp stamp, String about) {
        return new Outcome.Now(before.becomes(next, new Recorded(what, stamp.by(), stamp.at(), about)));
    }

    /** The same row again changes nothing, whatever was recorded since: what is said last holds. */
    public static Device listed(Device before, ListedDevice row, Instant at) {
        var described = before.described(row.what(), row.serial());
        if (row.said().equals(before.listed())) {
            return described;
        }
        var said = described.listedAs(row.said());
        return row.standing().equals(before.standing()) && before.version() > 0
                ? said
                : said.becomes(row.standing(), new Recorded(Recorded.What.LISTED, Recorded.LIST, at, ""));
    }

    /**
     * What a report says of it. A report counts once: when somebody has recorded since that it is back, it stays back. A
     * report that turns out to be a mistake undoes what it did, and nothing else.
     */
    public static Device reported(Device before, LossReport report, Instant at) {
        var last = before.history().stream()
                .filter(each -> each.about().equals(report.reference()))
                .reduce((earlier, later) -> later)
                .map(Recorded::what);
        boolean said = last.filter(Recorded.What.MISSING::equals).isPresent();
        if (report.counts() == said || before.standing() instanceof Standing.Disposed) {
            return before;
        }
        if (report.counts()) {
            return before.becomes(
                    new Standing.Missing(
                            report.stolen(),
                            report.on(),
                            before.standing().holder().orElse(null),
                            report.reference(),
                            report.reporter()),
                    new Recorded(Recorded.What.MISSING, Recorded.REPORT, at, report.reference()));
        }
        boolean stillSo = before.standing() instanceof Standing.Missing missing
                && report.reference().equals(missing.reference());
        return stillSo
                ? before.becomes(
                        asBefore(before.standing()),
                        new Recorded(Recorded.What.NOT_MISSING, Recorded.REPORT, at, report.reference()))
                : before;
    }

    private static Standing asBefore(Standing missing) {
        return missing.holder()
                .<Standing>map(holder -> new Standing.Issued(holder, null))
                .orElseGet(() -> new Standing.InStore(null));
    }

    /** Who recorded it, when, and on which day of the school. */
    public record Stamp(String by, Instant at, LocalDate today) {}

    /** What somebody records. */
    public sealed interface Event {

        LocalDate on();

        /** Somebody gets it, also from somebody else who had it; what it is need only be said of a new one. */
        record Issued(StaffId to, LocalDate on, String what, String serial) implements Event {}

        /** It is back, or found again. */
        record Returned(LocalDate on) implements Event {}

        /** It is gone for good. */
        record Disposed(Disposal record) implements Event {
            @Override
            public LocalDate on() {
                return record.on();
            }
        }
    }

    /** What comes of it. */
    public sealed interface Outcome {
        /** The device as it is now. */
        record Now(Device device) implements Outcome {}

        /** Nothing changed. */
        record Refused(Why why) implements Outcome {}

        /** Nothing changed: a record of a disposal that lacks this is none. */
        record Incomplete(Disposal.Missing missing) implements Outcome {}
    }

    /** Why nothing changed. */
    public enum Why {
        /** The school has it no more. */
        DISPOSED_OF,
        /** Nobody has it. */
        NOT_OUT,
        /** That day has not come. */
        WRONG_DAY
    }
}
