package school.signpost.alert.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import school.signpost.policy.model.Patience;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.shared.StaffId;

/**
 * The steps of one case's route, with the people they lead to at this moment; a rung may be empty. {@code everybody} is
 * everyone whom the route names anywhere and who may decide about it: at the end of the steps they are told as well.
 */
public record Ladder(
        List<Rung> rungs,
        List<Recipient> informed,
        List<Recipient> everybody,
        Duration repeatEvery,
        Patience patience) {

    public Ladder {
        rungs = List.copyOf(rungs);
        informed = List.copyOf(informed);
        everybody = List.copyOf(everybody);
    }

    /**
     * A route with the people of one moment. Where its steps lead to nobody, those of them who are away are one more step:
     * read late beats unread.
     */
    public static Ladder of(Route route, Patience patience, RoutingContext context) {
        var rungs = new ArrayList<Rung>();
        var resolved = Routing.steps(route, context);
        for (int i = 0; i < resolved.size(); i++) {
            var who = resolved.get(i);
            boolean each = who.acknowledge() == Step.Acknowledge.EACH;
            rungs.add(new Rung(who.tell(), route.steps().get(i).within(), each));
        }
        if (rungs.stream().allMatch(rung -> rung.people().isEmpty())) {
            var last = route.steps().getLast();
            rungs.add(new Rung(Routing.lastResort(route, context).tell(), last.within(), false));
        }
        return new Ladder(
                rungs,
                Routing.also(route, context).tell(),
                Routing.everybody(route, context).tell(),
                route.repeatEvery(),
                patience);
    }

    /** Whether nobody can be told on any step. */
    boolean leadsNowhere() {
        return rungs.stream().allMatch(rung -> rung.people().isEmpty());
    }

    /** The step that is repeated once there is no other. */
    int lastReached(Alert alert) {
        return Math.clamp(alert.step(), 0, rungs.size() - 1);
    }

    /** Whom each repeat of the last step asks: whoever was asked on any step and has not answered, and its people of today. */
    public List<Recipient> askedAgain(Alert alert) {
        var asked = new LinkedHashMap<StaffId, Recipient>();
        alert.told().stream()
                .filter(Told::isAskedAgain)
                .forEach(each -> asked.put(each.person(), new Recipient(each.person(), each.roles(), false)));
        rungs.get(lastReached(alert)).people().stream()
                .filter(each ->
                        alert.told(each.person()).filter(Told::hasAnswered).isEmpty())
                .forEach(each -> asked.putIfAbsent(each.person(), each));
        return List.copyOf(asked.values());
    }

    /** When those told on a step at {@code now} should have answered; beyond the last, those of the last. */
    Instant deadlineOf(int step, Instant now) {
        return deadline(rungs.get(Math.clamp(step, 0, rungs.size() - 1)), now);
    }

    /** When whoever is told on this rung at {@code now} should have answered. */
    Instant deadline(Rung rung, Instant now) {
        return patience.ends(now, rung.within());
    }

    /** When the last step is told again. */
    Instant nextRepeat(Instant now) {
        return patience.ends(now, repeatEvery);
    }

    /** One step, resolved: who is told, how long they have, and whether each of them must answer. */
    public record Rung(List<Recipient> people, Duration within, boolean each) {
        public Rung {
            people = List.copyOf(people);
        }
    }
}
