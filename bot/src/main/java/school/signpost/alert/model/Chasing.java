package school.signpost.alert.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import school.signpost.alert.model.Alert.Status;

/** "I'm dealing with it" is not the end: whoever said so is asked again when nothing happens, and not without end. */
public final class Chasing {

    private Chasing() {}

    /** Their newest sign of dealing with it; when it is newer than the one known, the waiting begins anew. */
    public static Alert watch(Alert alert, Instant sign, Pace pace) {
        var chase = alert.chase();
        if (alert.status() != Status.ACKNOWLEDGED || (chase != null && !sign.isAfter(chase.since()))) {
            return alert;
        }
        return alert.chased(new Chase(sign, 0, pace.next().apply(sign)));
    }

    /** Nobody is to be asked again in a case of this sort. */
    public static Alert forget(Alert alert) {
        return alert.chased(null);
    }

    /** Time has passed without a sign: they are asked, and when they were asked often enough the next people are told. */
    public static Decision chase(Alert alert, Ladder ladder, Pace pace, Instant now) {
        var chase = alert.chase();
        if (chase == null || now.isBefore(chase.due())) {
            return Decision.nothing(alert);
        }
        if (chase.asked() >= pace.times()) {
            return stalled(alert, ladder, now);
        }
        var asked = new Chase(chase.since(), chase.asked() + 1, pace.next().apply(now));
        return new Decision(
                alert.chased(asked),
                alert.owners().stream()
                        .<Effect>map(owner -> new Effect.StillWithYou(owner.person()))
                        .toList());
    }

    private static Decision stalled(Alert alert, Ladder ladder, Instant now) {
        var owners = alert.owners().stream().map(Told::person).collect(Collectors.toUnmodifiableSet());
        var effects = new ArrayList<Effect>();
        alert.owners().forEach(owner -> effects.add(new Effect.Stalled(owner.person())));
        var waiting = new Alert(
                Status.CLIMBING,
                alert.step(),
                alert.repeats(),
                now,
                alert.told().stream()
                        .map(each -> owners.contains(each.person()) ? each.withoutAnswer(now) : each)
                        .toList());
        return EscalationLadder.climb(waiting, ladder, now).after(effects).refreshing(List.copyOf(owners));
    }
}
