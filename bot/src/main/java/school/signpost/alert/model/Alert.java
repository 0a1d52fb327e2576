package school.signpost.alert.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * One case's alert: where on the ladder it stands, who was told and who answered. {@code nextClimb} is when it climbs (or
 * repeats) unless somebody answers first; absent once it is answered.
 */
public record Alert(
        Status status, int step, int repeats, @Nullable Instant nextClimb, List<Told> told) {

    public Alert {
        told = List.copyOf(told);
        if ((status == Status.ACKNOWLEDGED || status == Status.PHONED) != (nextClimb == null)) {
            throw new IllegalArgumentException(status + " with next climb " + nextClimb);
        }
    }

    public Optional<Told> told(StaffId person) {
        return told.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /** The first person who answered and still counts. */
    public Optional<Told> answered() {
        return told.stream()
                .filter(each -> each.hasAnswered() && each.withdrawn() == null)
                .findFirst();
    }

    /** Those whose answer is awaited. */
    public List<Told> awaited() {
        return told.stream()
                .filter(each -> each.mayAnswer() && !each.hasAnswered())
                .toList();
    }

    Alert changing(StaffId person, UnaryOperator<Told> change) {
        return new Alert(
                status,
                step,
                repeats,
                nextClimb,
                told.stream()
                        .map(each -> each.person().equals(person) ? change.apply(each) : each)
                        .toList());
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
        PHONED
    }
}
