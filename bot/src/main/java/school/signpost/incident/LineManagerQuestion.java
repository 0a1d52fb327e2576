package school.signpost.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.NameWhoManages;
import school.signpost.caseregister.Report;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/**
 * Asks a reporter who their line manager is where the route wants to know and the staff list does not say. It may be left
 * open: then the next step is told. A report by one tap waits for no question; there its details ask.
 */
@Component
class LineManagerQuestion {

    private final Policies policies;
    private final Staff staff;
    private final SchoolClock clock;
    private final NameWhoManages naming;

    LineManagerQuestion(Policies policies, Staff staff, SchoolClock clock, NameWhoManages naming) {
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
        this.naming = naming;
    }

    /** The kind with this question at the end of its form, where it must be asked. */
    IncidentKind askedOf(Viewer viewer, IncidentKind kind) {
        return isAsked(viewer, kind) ? kind.asking(more(kind, viewer)) : kind;
    }

    /** The kind as the details of this report ask it: what was said before is not asked again. */
    IncidentKind askedAbout(Viewer viewer, Case file, IncidentKind kind) {
        return NameWhoManages.isSaid(file) ? kind : askedOf(viewer, kind);
    }

    /** Whom a form that came after the report names; the answer is no longer among the others then. */
    static Optional<StaffId> takenOutOf(Map<String, ConfidentialText> answers) {
        return Optional.ofNullable(answers.remove(Report.LINE_MANAGER))
                .filter(answer -> !namesNobody(Report.LINE_MANAGER, answer))
                .map(answer -> StaffId.of(answer.value()));
    }

    void told(Viewer viewer, CaseId id, StaffId manager) {
        naming.name(viewer, id, manager);
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
