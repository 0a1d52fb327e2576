package school.signpost.alert.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import school.signpost.alert.model.Alert.Status;
import school.signpost.alert.model.Ladder.Rung;
import school.signpost.alert.model.Told.Purpose;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.shared.StaffId;

/**
 * Climbs until a person answers. A step without anybody is passed at once; after the last step that has somebody, that
 * step is repeated for ever; with nobody on any step the reporter is asked to phone outside the school.
 */
public final class EscalationLadder {

    private EscalationLadder() {}

    /** The first alert of a case. */
    public static Decision raise(Ladder ladder, Instant now) {
        return enter(new Alert(Status.CLIMBING, -1, 0, now, List.of()), ladder, now);
    }

    /** Time has passed: the next step, or the last one again. Before its time, or once answered, nothing happens. */
    public static Decision climb(Alert alert, Ladder ladder, Instant now) {
        var due = alert.nextClimb();
        if (due == null || now.isBefore(due)) {
            return Decision.nothing(alert);
        }
        return switch (alert.status()) {
            case CLIMBING -> enter(alert, ladder, now);
            case REPEATING -> repeat(alert, ladder, now, List.of());
            case NOBODY_LEFT -> askToPhone(alert, ladder, now);
            case ACKNOWLEDGED, PHONED, STOPPED -> Decision.nothing(alert);
        };
    }

    /**
     * Somebody whom the present step asks has the next people told now. Pressed again it changes nothing: the alert has
     * left their step; nor does it once the last step repeats.
     */
    public static Decision sendOn(Alert alert, StaffId by, Ladder ladder, Instant now) {
        boolean isTheirs = alert.told(by)
                .filter(told -> told.mayAnswer() && told.step() == alert.step())
                .isPresent();
        if (alert.status() != Status.CLIMBING || !isTheirs) {
            return Decision.nothing(alert);
        }
        return enter(alert, ladder, now).after(List.of(new Effect.SentOn(by))).refreshing(List.of(by));
    }

    /** Starts a ladder anew because the case turned out to concern {@code subjects}: their cards go, others are told. */
    public static Decision replan(Alert alert, Set<StaffId> ruledOut, Ladder ladder, Instant now) {
        var effects = new ArrayList<Effect>();
        var told = new ArrayList<Told>();
        for (var each : alert.told()) {
            if (ruledOut.contains(each.person()) && each.withdrawn() == null) {
                effects.add(new Effect.Withdraw(each.person()));
                told.add(each.withdrawnAt(now));
            } else {
                told.add(each);
            }
        }
        var restarted = enter(new Alert(Status.CLIMBING, -1, 0, now, told), ladder, now);
        effects.addAll(restarted.effects());
        return new Decision(settledAfterReplan(restarted.alert(), ladder), effects);
    }

    /**
     * Somebody on a step already taken is known only now: they are told as well, and nobody's time changes. Where there had
     * been nobody at all it begins with them. An answered alert tells nobody more.
     */
    public static Decision join(Alert alert, Ladder ladder, Instant now) {
        return switch (alert.status()) {
            case CLIMBING, REPEATING -> joined(alert, ladder, now);
            case NOBODY_LEFT ->
                ladder.leadsNowhere()
                        ? Decision.nothing(alert)
                        : enter(new Alert(Status.CLIMBING, -1, 0, now, alert.told()), ladder, now);
            case ACKNOWLEDGED, PHONED, STOPPED -> Decision.nothing(alert);
        };
    }

    private static Decision joined(Alert alert, Ladder ladder, Instant now) {
        var effects = new ArrayList<Effect>();
        var told = new ArrayList<>(alert.told());
        ladder.rungs().stream()
                .limit(alert.step() + 1L)
                .flatMap(rung -> rung.people().stream())
                .filter(each -> !hasACard(told, each.person()))
                .forEach(each -> effects.add(tell(told, each, alert.step(), now)));
        return new Decision(new Alert(alert.status(), alert.step(), alert.repeats(), alert.nextClimb(), told), effects);
    }

    private static boolean hasACard(List<Told> told, StaffId person) {
        return told.stream()
                .anyMatch(each ->
                        each.person().equals(person) && each.purpose() != Purpose.INFORM && each.withdrawn() == null);
    }

    private static Alert settledAfterReplan(Alert alert, Ladder ladder) {
        return alert.step() >= 0 && isAnswered(alert, ladder)
                ? new Alert(Status.ACKNOWLEDGED, alert.step(), alert.repeats(), null, alert.told())
                : alert;
    }

    /** Enters the first step after the present one that leads to anybody. */
    private static Decision enter(Alert alert, Ladder ladder, Instant now) {
        for (int next = alert.step() + 1; next < ladder.rungs().size(); next++) {
            if (!ladder.rungs().get(next).people().isEmpty()) {
                return enterStep(alert, next, ladder, now);
            }
        }
        if (alert.step() < 0) {
            return askToPhone(alert, ladder, now);
        }
        return repeat(alert, ladder, now, List.of(new Effect.ReporterUnanswered()));
    }

    private static Decision enterStep(Alert alert, int step, Ladder ladder, Instant now) {
        Rung rung = ladder.rungs().get(step);
        boolean first = alert.step() < 0;
        var effects = new ArrayList<Effect>();
        var told = new ArrayList<>(alert.told());
        for (var recipient : rung.people()) {
            effects.add(tell(told, recipient, step, now));
        }
        if (first) {
            inform(told, ladder.informed(), effects, now);
        } else {
            effects.add(new Effect.Climbed(step));
            refreshOthers(alert, rung, effects);
        }
        return new Decision(
                new Alert(Status.CLIMBING, step, alert.repeats(), ladder.deadline(rung, now), told), effects);
    }

    private static Effect tell(List<Told> told, Recipient recipient, int step, Instant now) {
        for (int i = 0; i < told.size(); i++) {
            var known = told.get(i);
            if (known.person().equals(recipient.person())) {
                if (known.purpose() == Purpose.INFORM || known.withdrawn() != null) {
                    told.set(i, known.askedToAct(step, Purpose.ACT, now));
                    return new Effect.Tell(recipient.person(), step);
                }
                told.set(i, known.onStep(step));
                return known.mayAnswer() && !known.hasAnswered()
                        ? new Effect.Remind(recipient.person())
                        : new Effect.Refresh(recipient.person());
            }
        }
        told.add(new Told(recipient.person(), recipient.roles(), Purpose.ACT, step, now, null, null));
        return new Effect.Tell(recipient.person(), step);
    }

    private static void inform(List<Told> told, List<Recipient> informed, List<Effect> effects, Instant now) {
        for (var recipient : informed) {
            if (told.stream().noneMatch(each -> each.person().equals(recipient.person()))) {
                told.add(new Told(recipient.person(), recipient.roles(), Purpose.INFORM, 0, now, null, null));
                effects.add(new Effect.Inform(recipient.person()));
            }
        }
    }

    private static void refreshOthers(Alert alert, Rung rung, List<Effect> effects) {
        for (var each : alert.told()) {
            boolean onThisRung = rung.people().stream()
                    .anyMatch(recipient -> recipient.person().equals(each.person()));
            if (each.withdrawn() == null && !onThisRung) {
                effects.add(new Effect.Refresh(each.person()));
            }
        }
    }

    private static Decision repeat(Alert alert, Ladder ladder, Instant now, List<Effect> before) {
        var effects = new ArrayList<>(before);
        var told = new ArrayList<>(alert.told());
        int last = ladder.lastReached(alert);
        for (var recipient : ladder.rungs().get(last).people()) {
            effects.add(tell(told, recipient, last, now));
        }
        for (var each : told) {
            var reminder = new Effect.Remind(each.person());
            var first = new Effect.Tell(each.person(), last);
            if (each.isAskedAgain() && !effects.contains(reminder) && !effects.contains(first)) {
                effects.add(reminder);
            }
        }
        if (alert.status() == Status.CLIMBING) {
            tellEverybody(told, ladder.everybody(), effects, new Moment(last, now));
            refreshQuiet(told, effects);
        }
        return new Decision(
                new Alert(Status.REPEATING, last, alert.repeats() + 1, ladder.nextRepeat(now), told), effects);
    }

    /** Once, at the end of the steps; who was told before is asked again anyway. */
    private static void tellEverybody(List<Told> told, List<Recipient> everybody, List<Effect> effects, Moment moment) {
        for (var recipient : everybody) {
            var known = told.stream()
                    .filter(each -> each.person().equals(recipient.person()))
                    .findFirst();
            if (known.isEmpty() || known.get().purpose() == Purpose.INFORM) {
                known.ifPresent(told::remove);
                told.add(new Told(
                        recipient.person(), recipient.roles(), Purpose.LAST, moment.step(), moment.at(), null, null));
                effects.add(new Effect.Tell(recipient.person(), moment.step()));
            }
        }
    }

    /** Whoever is not written to now has a card that still names the end of the steps. */
    private static void refreshQuiet(List<Told> told, List<Effect> effects) {
        for (var each : told) {
            boolean isWrittenTo = effects.contains(new Effect.Remind(each.person()))
                    || effects.stream()
                            .anyMatch(effect -> effect instanceof Effect.Tell tell
                                    && tell.person().equals(each.person()));
            var refresh = new Effect.Refresh(each.person());
            if (each.withdrawn() == null && !isWrittenTo && !effects.contains(refresh)) {
                effects.add(refresh);
            }
        }
    }

    private record Moment(int step, Instant at) {}

    private static Decision askToPhone(Alert alert, Ladder ladder, Instant now) {
        return new Decision(
                new Alert(Status.NOBODY_LEFT, alert.step(), alert.repeats() + 1, ladder.nextRepeat(now), alert.told()),
                List.of(new Effect.ReporterMustPhone()));
    }

    static boolean isAnswered(Alert alert, Ladder ladder) {
        boolean each = alert.step() >= 0
                && alert.step() < ladder.rungs().size()
                && ladder.rungs().get(alert.step()).each();
        var asked = alert.told().stream().filter(Told::mayAnswer).toList();
        var onThisStep = asked.stream()
                .filter(person -> person.step() == alert.step() && person.purpose() == Purpose.ACT)
                .toList();
        return (each && !onThisStep.isEmpty())
                ? onThisStep.stream().allMatch(Told::hasAnswered)
                : asked.stream().anyMatch(Told::hasAnswered);
    }
}
