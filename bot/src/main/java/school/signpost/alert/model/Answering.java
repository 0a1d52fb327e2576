package school.signpost.alert.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import school.signpost.alert.model.Alert.Status;
import school.signpost.alert.model.Told.Purpose;
import school.signpost.shared.StaffId;

/** What a person's own answer does to an alert: acknowledge, answer again, hand over, say that one has phoned. */
public final class Answering {

    private Answering() {}

    /**
     * Only somebody who was asked counts. The same answer twice, or "I've got this" after somebody else, changes nothing;
     * a further "come and see me" is passed on.
     */
    public static Acknowledging acknowledge(Alert alert, StaffId by, Answer answer, Ladder ladder, Instant now) {
        var told = alert.told(by).filter(Told::mayAnswer);
        if (told.isEmpty()) {
            return new Acknowledging.NotAsked();
        }
        var mine = told.get().acknowledgement();
        if (mine != null && (mine.answer() == answer || answer == Answer.GOT_IT)) {
            return new Acknowledging.AlreadyAnswered(by, mine.at());
        }
        if (alert.status() == Status.ACKNOWLEDGED && mine == null && answer == Answer.GOT_IT) {
            var first = alert.answered().orElseThrow();
            return new Acknowledging.AlreadyAnswered(
                    first.person(),
                    Objects.requireNonNull(first.acknowledgement()).at());
        }
        return new Acknowledging.Counted(
                counted(alert.changing(by, each -> each.answering(answer, now)), by, answer, ladder));
    }

    private static Decision counted(Alert answered, StaffId by, Answer answer, Ladder ladder) {
        boolean done = EscalationLadder.isAnswered(answered, ladder);
        var alert = done
                ? new Alert(Status.ACKNOWLEDGED, answered.step(), answered.repeats(), null, answered.told())
                : answered;
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.ReporterAnswered(by, answer));
        refreshAll(alert, effects);
        return new Decision(alert, effects);
    }

    /**
     * "I can't do this after all": the answer counts no more. Unless somebody else's still does, the next people are told
     * at once, since whoever waits has waited for nothing.
     */
    public static Decision takeBack(Alert alert, StaffId by, Ladder ladder, Instant now) {
        var mine = alert.told(by).filter(told -> told.mayAnswer() && told.hasAnswered());
        if (mine.isEmpty() || alert.status() == Status.PHONED) {
            return Decision.nothing(alert);
        }
        var without = alert.changing(by, Answering::withoutAnswer);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.TakenBack(by));
        if (EscalationLadder.isAnswered(without, ladder)) {
            refreshAll(without, effects);
            return new Decision(without, effects);
        }
        var waiting = new Alert(Status.CLIMBING, without.step(), without.repeats(), now, without.told());
        var climbed = EscalationLadder.climb(waiting, ladder, now);
        effects.addAll(climbed.effects());
        effects.add(new Effect.Refresh(by));
        return new Decision(climbed.alert(), effects.stream().distinct().toList());
    }

    /** Gives the case to somebody who is entitled to it (the caller has asked {@code access}); the clock starts again. */
    public static Decision handOver(Alert alert, StaffId from, StaffId to, Ladder ladder, Instant now) {
        var told = new ArrayList<>(alert.told());
        var known = alert.told(to);
        known.ifPresent(told::remove);
        var roles = known.map(Told::roles).orElse(List.of());
        told.add(new Told(to, roles, Purpose.HANDED, Math.max(0, alert.step()), now, null, null));
        var waiting = told.stream()
                .map(each -> each.person().equals(from) ? withoutAnswer(each) : each)
                .toList();
        int step = Math.max(0, alert.step());
        var rung = ladder.rungs().get(Math.min(step, ladder.rungs().size() - 1));
        var handed = new Alert(Status.CLIMBING, step, alert.repeats(), ladder.deadline(rung, now), waiting);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.HandedOver(from, to));
        effects.add(new Effect.Tell(to, step));
        refreshAll(alert, effects);
        effects.remove(new Effect.Refresh(to));
        return new Decision(handed, effects);
    }

    /** Whoever hands a case over no longer has it: their answer no longer ends the climbing. They may still answer again. */
    private static Told withoutAnswer(Told told) {
        return new Told(told.person(), told.roles(), told.purpose(), told.step(), told.at(), null, told.withdrawn());
    }

    /** The reporter says that they have phoned outside the school; only asked for when nobody was left inside. */
    public static Decision phoned(Alert alert) {
        return alert.status() == Status.NOBODY_LEFT
                ? new Decision(new Alert(Status.PHONED, alert.step(), alert.repeats(), null, alert.told()), List.of())
                : Decision.nothing(alert);
    }

    private static void refreshAll(Alert alert, List<Effect> effects) {
        for (var each : alert.told()) {
            if (each.withdrawn() == null) {
                effects.add(new Effect.Refresh(each.person()));
            }
        }
    }
}
