package school.signpost.alert.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.signpost.alert.model.Alert.Status;

/** Somebody who is asked ends the climbing with a reason, and can take that back. */
public final class Stopping {

    private Stopping() {}

    /** Where nobody inside was left, nothing is climbing that could be ended: that stays until the reporter has phoned. */
    public static Decision stop(Alert alert, Stop stop) {
        boolean asked = alert.told(stop.by()).filter(Told::mayAnswer).isPresent();
        return switch (alert.status()) {
            case CLIMBING, REPEATING, ACKNOWLEDGED ->
                asked
                        ? new Decision(alert.stopped(stop), List.of(new Effect.Stopped(stop.by())))
                                .refreshing(alert.shown())
                        : Decision.nothing(alert);
            case NOBODY_LEFT, PHONED, STOPPED -> Decision.nothing(alert);
        };
    }

    /** It goes on where it stood: with whoever had answered, else those who were asked have the time of their step again. */
    public static Decision resume(Alert alert, Ladder ladder, Instant now) {
        if (alert.status() != Status.STOPPED) {
            return Decision.nothing(alert);
        }
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Resumed());
        if (EscalationLadder.isAnswered(alert, ladder)) {
            var answered = new Alert(Status.ACKNOWLEDGED, alert.step(), alert.repeats(), null, alert.told());
            return new Decision(answered, effects).refreshing(alert.shown());
        }
        alert.awaited().forEach(each -> effects.add(new Effect.Remind(each.person())));
        var told = alert.told().stream()
                .map(each -> each.isAwaited() ? each.withoutAnswer(now) : each)
                .toList();
        var climbing =
                new Alert(Status.CLIMBING, alert.step(), alert.repeats(), ladder.deadlineOf(alert.step(), now), told);
        return new Decision(climbing, effects).refreshing(alert.shown());
    }
}
