package school.signpost.policy.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** A kind of incident with nothing in it but what a test says. */
final class SmallKind {

    private static final Route TO_THE_HEAD = new Route(
            List.of(new Step(new Tell.ToRole(RoleId.of("head")), Step.Acknowledge.ANY, Duration.ofMinutes(15))),
            Duration.ofMinutes(30),
            List.of(),
            null);

    private SmallKind() {}

    static IncidentKind asking(String id, Question... questions) {
        return opening(id, Sequel.NONE, questions);
    }

    static IncidentKind opening(String id, Sequel sequel, Question... questions) {
        return of(id, Urgency.IMMEDIATE, false, List.of(), List.of(), List.of(questions), sequel);
    }

    static IncidentKind advising(List<Statement> before, List<Statement> advice) {
        return of("leak", Urgency.IMMEDIATE, false, before, advice, List.of(), Sequel.NONE);
    }

    static IncidentKind urgent(Urgency urgency, boolean restricted) {
        return of("leak", urgency, restricted, List.of(), List.of(), List.of(), Sequel.NONE);
    }

    private static IncidentKind of(
            String id,
            Urgency urgency,
            boolean restricted,
            List<Statement> before,
            List<Statement> advice,
            List<Question> questions,
            Sequel sequel) {
        return new IncidentKind(
                KindId.of(id),
                id,
                restricted,
                urgency,
                PersonConcerned.NONE,
                before,
                advice,
                questions,
                TO_THE_HEAD,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                sequel);
    }
}
