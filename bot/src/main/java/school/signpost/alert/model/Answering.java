package school.signpost.alert.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        var stop = alert.stop();
        if (stop != null) {
            return new Acknowledging.AlreadyAnswered(stop.by(), stop.at());
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
        return new Decision(alert, List.of(new Effect.ReporterAnswered(by, answer))).refreshing(alert.shown());
    }

    /**
     * "I can't do this after all": the answer counts no more. Unless somebody else's still does, the next people are told
     * at once, since whoever waits has waited for nothing.
     */
    public static Decision takeBack(Alert alert, StaffId by, Ladder ladder, Instant now) {
        var mine = alert.told(by).filter(told -> told.mayAnswer() && told.hasAnswered());
        if (mine.isEmpty() || alert.status() == Status.PHONED || alert.status() == Status.STOPPED) {
            return Decision.nothing(alert);
        }
        var without = alert.changing(by, each -> each.withoutAnswer(now));
        var takenBack = List.<Effect>of(new Effect.TakenBack(by));
        if (EscalationLadder.isAnswered(without, ladder)) {
            return new Decision(without, takenBack).refreshing(without.shown());
        }
        var waiting = new Alert(Status.CLIMBING, without.step(), without.repeats(), now, without.told());
        return EscalationLadder.climb(waiting, ladder, now).after(takenBack).refreshing(List.of(by));
    }

    /**
     * Some of those whom it is with are gone: {@code left} do not work here any more and see no more of it, {@code away}
     * are away. Unless somebody else has it, the people of today are told from the first step on.
     */
    public static Decision gone(Alert alert, Set<StaffId> left, Set<StaffId> away, Ladder ladder, Instant now) {
        var gone = alert.owners().stream()
                .map(Told::person)
                .filter(person -> left.contains(person) || away.contains(person))
                .toList();
        if (alert.status() != Status.ACKNOWLEDGED || gone.isEmpty()) {
            return Decision.nothing(alert);
        }
        var effects = new ArrayList<Effect>();
        gone.forEach(person -> effects.add(new Effect.OwnerGone(person)));
        gone.stream().filter(left::contains).forEach(person -> effects.add(new Effect.Withdraw(person)));
        var without = alert;
        for (var person : gone) {
            without = without.changing(
                    person, each -> left.contains(person) ? each.withdrawnAt(now) : each.withoutAnswer(now));
        }
        if (EscalationLadder.isAnswered(without, ladder)) {
            return new Decision(without, effects).refreshing(without.shown());
        }
        var anew = new Alert(Status.CLIMBING, -1, 0, now, without.told());
        return EscalationLadder.climb(anew, ladder, now).after(effects).refreshing(without.shown());
    }

    /** Gives the case to somebody who is entitled to it (the caller has asked {@code access}); the clock starts again. */
    public static Decision handOver(Alert alert, StaffId from, StaffId to, Ladder ladder, Instant now) {
        var told = new ArrayList<>(alert.told());
        var known = alert.told(to);
        known.ifPresent(told::remove);
        var roles = known.map(Told::roles).orElse(List.of());
        told.add(new Told(to, roles, Purpose.HANDED, Math.max(0, alert.step()), now, null, null));
        var waiting = told.stream()
                // Whoever hands a case over no longer has it: their answer no longer ends the climbing.
                .map(each -> each.person().equals(from) ? each.withoutAnswer(now) : each)
                .toList();
        int step = Math.max(0, alert.step());
        var handed = new Alert(Status.CLIMBING, step, alert.repeats(), ladder.deadlineOf(step, now), waiting);
        var effects = List.<Effect>of(new Effect.HandedOver(from, to), new Effect.Tell(to, step));
        return new Decision(handed, effects).refreshing(others(alert, to));
    }

    private static List<StaffId> others(Alert alert, StaffId person) {
        return alert.shown().stream().filter(each -> !each.equals(person)).toList();
    }

    /** The reporter says that they have phoned outside the school; only asked for when nobody was left inside. */
    public static Decision phoned(Alert alert) {
        return alert.status() == Status.NOBODY_LEFT
                ? new Decision(new Alert(Status.PHONED, alert.step(), alert.repeats(), null, alert.told()), List.of())
                : Decision.nothing(alert);
    }
}
