package school.signpost.alert.model;

import java.time.Duration;
import java.util.List;
import school.signpost.policy.model.Recipients.Recipient;

/** The steps of one case's route, with the people they lead to at this moment; a rung may be empty. */
public record Ladder(List<Rung> rungs, List<Recipient> informed, Duration repeatEvery) {

    public Ladder {
        rungs = List.copyOf(rungs);
        informed = List.copyOf(informed);
    }

    /** One step, resolved: who is told, how long they have, and whether each of them must answer. */
    public record Rung(List<Recipient> people, Duration within, boolean each) {
        public Rung {
            people = List.copyOf(people);
        }
    }
}
