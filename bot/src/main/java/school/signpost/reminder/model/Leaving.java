package school.signpost.reminder.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.LeaverTask.Kind;
import school.signpost.reminder.model.LeaverTask.Reason;
import school.signpost.reminder.model.LeaverTask.State;

/** What happens to a leaver's file. A task that is not open any more stays as it is: evidence is never overwritten. */
public final class Leaving {

    private static final int NOTICE_DAYS = 14;
    private static final int GRACE_DAYS = 7;
    /** Somebody whose last day was longer ago when Signpost first sees it left before Signpost came. */
    private static final int FORGOTTEN_DAYS = 60;

    private Leaving() {}

    /** The first day on which anybody is asked to do something about a leaver. */
    public static LocalDate opens(LocalDate lastDay) {
        return lastDay.minusDays(NOTICE_DAYS);
    }

    /** From when on the head hears as well of what is still open. */
    public static LocalDate escalates(LeaverTask task) {
        return task.due().plusDays(GRACE_DAYS);
    }

    /** What the staff list says today: a file is opened, moves with the last day, or ends with whoever stays. */
    public static Optional<LeaverFile> onDay(
            Optional<LeaverFile> before, Listed listed, LeaverTerms rule, LeaverFile.Traces traces) {
        var lastDay = listed.leaves();
        if (lastDay == null || listed.backOn() != null) {
            return before.map(file -> after(file, stays(file, listed)));
        }
        var open = before.filter(file -> !file.isClosed() && !file.hasReturned());
        if (open.isPresent()) {
            return open.map(file -> after(file, new Event.LastDayMoved(lastDay)));
        }
        boolean known = before.filter(file -> file.lastDay().equals(lastDay)).isPresent();
        boolean longAgo = listed.today().isAfter(lastDay.plusDays(FORGOTTEN_DAYS));
        return known || longAgo || listed.today().isBefore(opens(lastDay))
                ? before
                : Optional.of(LeaverFile.leaving(lastDay, rule, traces));
    }

    /** Whose last day is over has left and come back; whose is still ahead never left. */
    private static Event stays(LeaverFile file, Listed listed) {
        var today = listed.today();
        var from = listed.backOn();
        return file.lastDay().isBefore(today)
                ? new Event.CameBack(today, from == null || from.isBefore(today) ? today : from)
                : new Event.Stays(today);
    }

    private static LeaverFile after(LeaverFile file, Event event) {
        return apply(file, event) instanceof Outcome.Changed changed ? changed.file() : file;
    }

    public static Outcome apply(LeaverFile file, Event event) {
        return switch (event) {
            case Event.Ticked ticked ->
                ended(file, ticked.task(), new State.Done(ticked.by(), ticked.on(), ticked.note()));
            case Event.SeenInDirectory seen -> confirmed(file, seen);
            case Event.LastDayMoved moved -> moved(file, moved.to());
            case Event.SeenEnabled seen -> enabled(file, seen.on());
            case Event.Stays stays -> changed(file, dropped(file, stays.on(), Reason.STAYS));
            case Event.CameBack back ->
                changed(file, dropped(file, back.on(), Reason.BACK).enablingFrom(back.from()));
        };
    }

    private static Outcome ended(LeaverFile file, Kind kind, State how) {
        var task = file.task(kind);
        if (task.isEmpty()) {
            return new Outcome.NoSuchTask();
        }
        return task.get().isOpen()
                ? new Outcome.Changed(file.changing(kind, each -> each.becomes(how)))
                : new Outcome.AlreadyEnded(task.get().state());
    }

    /** The directory's word also stands over a tick, but a dropped task stays dropped. An account that is gone is disabled too. */
    private static Outcome confirmed(LeaverFile file, Event.SeenInDirectory seen) {
        var after = confirmed(file, Kind.DISABLE_ACCOUNT, seen.on());
        if (seen.gone()) {
            after = confirmed(after, Kind.REMOVE_ACCOUNT, seen.on());
        }
        return changed(file, after);
    }

    private static LeaverFile confirmed(LeaverFile file, Kind kind, LocalDate on) {
        return file.changing(kind, each -> switch (each.state()) {
            case State.Open ignored -> each.becomes(new State.Confirmed(on));
            case State.Done ignored -> each.becomes(new State.Confirmed(on));
            case State.Confirmed ignored -> each;
            case State.Dropped ignored -> each;
        });
    }

    /** Only where the directory had shown it disabled: else what it shows may be older than whoever disabled it. */
    private static Outcome enabled(LeaverFile file, LocalDate on) {
        boolean tracked = file.task(Kind.DISABLE_ACCOUNT)
                .filter(each -> each.state() instanceof State.Confirmed)
                .isPresent();
        return tracked
                ? changed(
                        file,
                        file.changing(
                                Kind.ENABLE_ACCOUNT,
                                each -> each.isOpen() ? each.becomes(new State.Confirmed(on)) : each))
                : new Outcome.Unchanged();
    }

    private static Outcome changed(LeaverFile before, LeaverFile after) {
        return after.equals(before) ? new Outcome.Unchanged() : new Outcome.Changed(after);
    }

    /** Both clocks count from the last day, so what is open moves with it. */
    private static Outcome moved(LeaverFile file, LocalDate to) {
        long days = ChronoUnit.DAYS.between(file.lastDay(), to);
        var moved = file.changing(each -> each.isOpen() ? each.dueOn(each.due().plusDays(days)) : each);
        return changed(file, new LeaverFile(to, moved.tasks()));
    }

    private static LeaverFile dropped(LeaverFile file, LocalDate on, Reason why) {
        return file.changing(each ->
                each.isOpen() && each.kind() != Kind.ENABLE_ACCOUNT ? each.becomes(new State.Dropped(on, why)) : each);
    }

    /** What the staff list says of somebody: their last day, if any, and their first unless it lies before that. */
    public record Listed(
            @Nullable LocalDate leaves, @Nullable LocalDate backOn, LocalDate today) {}

    /** What can happen. */
    public sealed interface Event {

        /** Whoever has to do it says that it is done. */
        record Ticked(
                Kind task,
                String by,
                LocalDate on,
                @Nullable String note) implements Event {}

        /** The directory shows the account disabled, or {@code gone}. */
        record SeenInDirectory(boolean gone, LocalDate on) implements Event {}

        /** The staff list says another last day. */
        record LastDayMoved(LocalDate to) implements Event {}

        /** The directory shows the account enabled. */
        record SeenEnabled(LocalDate on) implements Event {}

        /** They stay after all. */
        record Stays(LocalDate on) implements Event {}

        /** They left and are back: from that day on they work here again. */
        record CameBack(LocalDate on, LocalDate from) implements Event {}
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(LeaverFile file) implements Outcome {}

        record Unchanged() implements Outcome {}

        record AlreadyEnded(State how) implements Outcome {}

        record NoSuchTask() implements Outcome {}
    }
}
