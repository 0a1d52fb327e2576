package school.signpost.incident;

import java.util.List;
import java.util.Map;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.CaseId;

/** What follows from a sentence that may be a report. {@code alarm} says what must be shown before anything else. */
public sealed interface Heard {

    /** An ordinary kind: advice and one short form, filled in as far as it was said. */
    record AskDetails(CaseId draft, IncidentKind kind, Map<String, String> said, Alarm alarm) implements Heard {
        public AskDetails {
            said = Map.copyOf(said);
        }

        @Override
        public String toString() {
            return "AskDetails[" + draft + "]";
        }
    }

    /** A restricted kind: one tap makes the case, details follow. */
    record OfferToTell(CaseId draft, IncidentKind kind, Alarm alarm) implements Heard {}

    /** Not sure: the likeliest kinds, and something else. */
    record AskWhich(CaseId draft, List<IncidentKind> likely, Alarm alarm) implements Heard {
        public AskWhich {
            likely = List.copyOf(likely);
        }
    }

    /** Somebody on no list who has not said yet that they work here; what they typed is kept meanwhile. */
    record AskWhetherWorksHere(Alarm alarm) implements Heard {}

    /** This very message was dealt with before. */
    record HeardBefore() implements Heard {}

    /** {@code danger}: 999 first. {@code password}: a password was typed, and not kept. */
    record Alarm(boolean danger, boolean password) {
        public static final Alarm NONE = new Alarm(false, false);
    }
}
