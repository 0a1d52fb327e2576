package school.signpost.alert.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * One case's alert: where on the ladder it stands, who was told and who answered. {@code nextClimb} is when it climbs (or
 * repeats) unless somebody answers first; absent once it is answered. {@code chase} is when whoever answered is asked
 * again, {@code stop} who ended it.
 */
public record Alert(
        Status status,
        int step,
        int repeats,
        @Nullable Instant nextClimb,
        List<Told> told,
        @Nullable Chase chase,
        @Nullable Stop stop) {

    public Alert {
        told = List.copyOf(told);
        if (status.isOpen() == (nextClimb == null)) {
            throw new IllegalArgumentException(status + " with next climb " + nextClimb);
        }
        if (chase != null && status != Status.ACKNOWLEDGED) {
            throw new IllegalArgumentException(status + " with " + chase);
        }
        if ((status == Status.STOPPED) == (stop == null)) {
            throw new IllegalArgumentException(status + " with stop " + stop);
        }
    }

    /** Neither stopped nor asked about yet. */
    public Alert(Status status, int step, int repeats, @Nullable Instant nextClimb, List<Told> told) {
        this(status, step, repeats, nextClimb, told, null, null);
    }

    public Optional<Told> told(StaffId person) {
        return told.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /** The first person who answered and still counts. */
    public Optional<Told> answered() {
        return owners().stream().findFirst();
    }

    /** Those who answered and still count: it is with them. */
    public List<Told> owners() {
        return told.stream()
                .filter(each -> each.hasAnswered() && each.withdrawn() == null)
                .toList();
    }

    /** Those whose answer is awaited. */
    public List<Told> awaited() {
        return told.stream().filter(Told::isAwaited).toList();
    }

    /** Those who have a card that shows how it stands. */
    List<StaffId> shown() {
        return told.stream()
                .filter(each -> each.withdrawn() == null)
                .map(Told::person)
                .toList();
    }

    Alert chased(@Nullable Chase next) {
        return new Alert(status, step, repeats, nextClimb, told, next, stop);
    }

    Alert stopped(Stop by) {
        return new Alert(Status.STOPPED, step, repeats, null, told, null, by);
    }

    Alert changing(StaffId person, UnaryOperator<Told> change) {
        return new Alert(
                status,
                step,
                repeats,
                nextClimb,
                told.stream()
                        .map(each -> each.person().equals(person) ? change.apply(each) : each)
                        .toList(),
                chase,
                stop);
    }

    /** Where an alert can stand. */
    public enum Status {
        /** Somebody is being waited for. */
        CLIMBING,
        /** The last step was reached and is being repeated. */
        REPEATING,
        /** Whoever must answer has answered. */
        ACKNOWLEDGED,
        /** Everyone in the route is ruled out or missing: the reporter must phone outside the school. */
        NOBODY_LEFT,
        /** The reporter says that they have phoned. */
        PHONED,
        /** Somebody who was asked has ended it. */
        STOPPED;

        /** Whether anybody is still waited for. */
        public boolean isOpen() {
            return switch (this) {
                case CLIMBING, REPEATING, NOBODY_LEFT -> true;
                case ACKNOWLEDGED, PHONED, STOPPED -> false;
            };
        }
    }
}
