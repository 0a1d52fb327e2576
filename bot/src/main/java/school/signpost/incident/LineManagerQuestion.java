package school.signpost.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Report;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.shared.ConfidentialText;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/**
 * Asks a reporter who their line manager is where the route wants to know and the staff list does not say. It may be left
 * open: then the next step is told.
 */
@Component
class LineManagerQuestion {

    private final Policies policies;
    private final Staff staff;
    private final SchoolClock clock;

    LineManagerQuestion(Policies policies, Staff staff, SchoolClock clock) {
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
    }

    /** The kind with this question at the end of its form, where it must be asked. */
    IncidentKind askedOf(Viewer viewer, IncidentKind kind) {
        return isAsked(viewer, kind) ? kind.asking(more(kind, viewer)) : kind;
    }

    private List<Question> more(IncidentKind kind, Viewer viewer) {
        var title = policies.current(viewer.school())
                .policy()
                .role(Role.LINE_MANAGER)
                .map(Role::title)
                .orElse(Role.LINE_MANAGER.value());
        var questions = new ArrayList<>(kind.questions());
        questions.add(new Question(Report.LINE_MANAGER, title, Question.AnswerType.PERSON, List.of(), false));
        return questions;
    }

    private boolean isAsked(Viewer viewer, IncidentKind kind) {
        return Routing.asksLineManager(kind.route()) && managerOf(viewer).isEmpty();
    }

    private Optional<?> managerOf(Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        var policy = policies.current(member.school()).policy();
        return new PeopleOnList(staff, policy).lineManagerOf(member.id(), clock.instant());
    }

    /** Whether an answer names somebody; "nobody" is an answer too, and says nothing. */
    static boolean namesNobody(String question, ConfidentialText answer) {
        return question.equals(Report.LINE_MANAGER) && answer.value().equals(FormCheck.NOBODY);
    }
}
