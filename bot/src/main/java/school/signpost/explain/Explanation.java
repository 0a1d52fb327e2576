package school.signpost.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * What would become of one report: who would be told when and why, as values. It says nothing about any real case. {@code
 * phone} is the number that the reporter is given who hears nothing, where there is one.
 */
public record Explanation(
        Asked asked,
        RouteTaken route,
        List<StepExplained> steps,
        @Nullable String phone,
        List<PersonTold> informed,
        Ending ending,
        List<Detour> detours) {

    public Explanation {
        steps = List.copyOf(steps);
        informed = List.copyOf(informed);
        detours = List.copyOf(detours);
    }

    /** The first step that reaches anybody. */
    public Optional<StepExplained> firstStep() {
        return steps.stream().filter(step -> !step.told().isEmpty()).findFirst();
    }

    /**
     * The question again, with names; {@code counts} says whether this kind takes the people it is about out of the route,
     * {@code open} whether the school is at work then, {@code inSchoolHours} whether only such hours count for the steps.
     */
    public record Asked(
            Policy.School school,
            IncidentKind kind,
            @Nullable String by,
            List<String> about,
            boolean counts,
            Instant at,
            boolean open,
            boolean inSchoolHours) {
        public Asked {
            about = List.copyOf(about);
        }
    }

    /** The route that applies: the ordinary one, or the one for the role ({@code whenAbout}, a title) the report is about. */
    public record RouteTaken(
            @Nullable String whenAbout, @Nullable String source, Duration repeatEvery) {}

    /**
     * One step; {@code at} is the moment it would be reached if nobody had answered before, {@code until} when its time is
     * over, {@code leftOpen} are the
     * document's own words where it does not say whom to tell.
     */
    public record StepExplained(
            int number,
            Instant at,
            Duration within,
            Instant until,
            boolean each,
            boolean lastResort,
            @Nullable String leftOpen,
            List<PersonTold> told,
            List<Remark> remarks) {
        public StepExplained {
            told = List.copyOf(told);
            remarks = List.copyOf(remarks);
        }
    }

    /** Somebody who is told: {@code roles} are what they are told as, {@code standIn} the title of the role they come from. */
    public record PersonTold(
            StaffId person,
            String name,
            List<RoleId> roles,
            List<String> titles,
            boolean deputy,
            @Nullable String standIn,
            boolean atWork) {
        public PersonTold {
            roles = List.copyOf(roles);
            titles = List.copyOf(titles);
        }
    }

    /** Why somebody is not told, or why a role is as it is; {@code who} is a name or an address, {@code other} a title. */
    public record Remark(
            Why why,
            String role,
            @Nullable String who,
            @Nullable String other) {}

    /** Reasons, each with a sentence of its own in the message bundle. */
    public enum Why {
        /** Nobody who works here holds the role, and it has no stand-in. */
        NOBODY,
        /** Nobody who works here holds the role; another one stands in. */
        STANDS_IN,
        /** Nobody can be told for the role now, so that the next step is told with this one. */
        NEXT_STEP,
        /** The role is a company's mailbox; somebody at school confirms. */
        CONFIRMS,
        /** Whoever reports has no line manager on the list. */
        NO_LINE_MANAGER,
        /** In the policy, but on no staff list. */
        NOT_ON_LIST,
        /** On the staff list, but not at that time. */
        NOT_HERE,
        /** It is about them. */
        SUBJECT,
        /** It is about somebody who manages them. */
        MANAGED,
        /** Away for longer, so that a deputy stands in. */
        AWAY,
        /** They report it themselves. */
        REPORTER,
        /** A deputy, and a holder is told. */
        HOLDER_FIRST,
        /** Another role of this choice comes first. */
        OTHER_FIRST,
        /** A stand-in who is not needed. */
        NOT_NEEDED
    }

    /** How it ends if nobody answers. */
    public sealed interface Ending {

        /** The last step is repeated until somebody answers. */
        record Repeats(int step, Duration every) implements Ending {}

        /** Nobody in the school is left: the reporter phones outside, and is asked until they have. */
        record PhoneOutside(Policy.Contact contact, Duration every) implements Ending {}
    }

    /** What happens instead if it is about whoever holds a role. */
    public record Detour(
            String about,
            List<String> first,
            @Nullable Duration within,
            @Nullable String source) {
        public Detour {
            first = List.copyOf(first);
        }
    }
}
