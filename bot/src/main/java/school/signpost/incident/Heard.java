package school.signpost.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.RoleId;

/** What follows from a sentence that may be a report. {@code alarm} says what must be shown before anything else. */
public sealed interface Heard {

    /**
     * An ordinary kind: advice and one short form, filled in as far as it was said. {@code tapped} are answers that they
     * gave by a button already, which the form keeps and does not ask again.
     */
    record AskDetails(
            CaseId draft, IncidentKind kind, Map<String, String> said, Map<String, String> tapped, Alarm alarm)
            implements Heard {
        public AskDetails {
            said = Map.copyOf(said);
            tapped = Map.copyOf(tapped);
        }

        /** The same form once more, with all that was sent with it but a password. */
        public static AskDetails again(CaseId draft, IncidentKind kind, Map<String, String> sent) {
            return new AskDetails(
                    draft, kind, FormAnswers.withoutPasswords(sent), NextCard.tapped(kind, sent), Alarm.NONE);
        }

        @Override
        public String toString() {
            return "AskDetails[" + draft + "]";
        }
    }

    /** An ordinary kind of which one thing must be known before the form: advice, and one button for each answer. */
    record AskFirst(CaseId draft, IncidentKind kind, Question question, Map<String, String> tapped, Alarm alarm)
            implements Heard {
        public AskFirst {
            tapped = Map.copyOf(tapped);
        }

        @Override
        public String toString() {
            return "AskFirst[" + draft + "]";
        }
    }

    /**
     * A restricted kind: one tap makes the case, details follow. {@code hints} are what it seems to be about, {@code about}
     * whom, where that is somebody to go round.
     */
    record OfferToTell(
            CaseId draft,
            IncidentKind kind,
            Map<String, Set<String>> hints,
            Alarm alarm,
            @Nullable RoleId about) implements Heard {
        public OfferToTell {
            hints = Map.copyOf(hints);
        }

        @Override
        public String toString() {
            return "OfferToTell[" + draft + "]";
        }
    }

    /** Not sure: the likeliest kinds, and something else. */
    record AskWhich(CaseId draft, List<IncidentKind> likely, Alarm alarm) implements Heard {
        public AskWhich {
            likely = List.copyOf(likely);
        }

        /** Whether one of them is somebody's welfare: no list of words has every danger, so 999 is said here too. */
        public boolean mayBeAConcern() {
            return likely.stream().anyMatch(kind -> kind.restricted() && !kind.isOther());
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
