package school.signpost.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.time.SchoolCalendar;

/** One kind of incident as this school's policy has it. */
public record IncidentKind(
        KindId id,
        String title,
        boolean restricted,
        Urgency urgency,
        PersonConcerned personConcerned,
        List<Statement> beforeQuestions,
        List<Statement> advice,
        List<Question> questions,
        Route route,
        Map<RoleId, Route> whenAbout,
        List<ChecklistItem> checklist,
        List<String> words,
        List<String> examples,
        @Nullable String source,
        List<Conflict> conflicts,
        Sequel sequel) {

    /** The kind for whatever fits no other: every policy has it. */
    public static final KindId OTHER = KindId.of("other");

    public IncidentKind {
        beforeQuestions = List.copyOf(beforeQuestions);
        advice = List.copyOf(advice);
        questions = List.copyOf(questions);
        whenAbout = Collections.unmodifiableMap(new LinkedHashMap<>(whenAbout));
        checklist = List.copyOf(checklist);
        words = List.copyOf(words);
        examples = List.copyOf(examples);
        conflicts = List.copyOf(conflicts);
    }

    public boolean isOther() {
        return id.equals(OTHER);
    }

    /** Everything to be done now, what comes before any question first. */
    public Stream<Statement> allAdvice() {
        return Stream.concat(beforeQuestions.stream(), advice.stream());
    }

    /** The part of it that holds whatever somebody answers. */
    public Stream<Statement> adviceToAll() {
        return allAdvice().filter(each -> each.onlyIf().isAlways());
    }

    /** Whether its steps run by the clock or in the school's own hours. */
    public Patience patience(SchoolCalendar calendar) {
        return Patience.of(urgency, restricted, calendar);
    }

    /** The same kind with other questions. */
    public IncidentKind asking(List<Question> others) {
        return new IncidentKind(
                id,
                title,
                restricted,
                urgency,
                personConcerned,
                beforeQuestions,
                advice,
                others,
                route,
                whenAbout,
                checklist,
                words,
                examples,
                source,
                conflicts,
                sequel);
    }

    /** Something the handler is asked to do, by whom and how soon after the report, and for which answers. */
    public record ChecklistItem(
            String task, @Nullable RoleId by, java.time.@Nullable Duration within, Condition onlyIf) {}
}
