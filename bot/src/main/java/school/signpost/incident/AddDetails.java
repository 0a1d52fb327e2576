package school.signpost.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.AddToCase;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.NameSubject;
import school.signpost.incident.interview.FormCheck;
import school.signpost.language.PasswordSpotter;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Details that follow a one-tap report, or that come to mind later. Whoever's conduct they name is taken out at once. */
@Component
public class AddDetails {

    private final AddToCase additions;
    private final NameSubject naming;
    private final CaseGate gate;
    private final Ladders ladders;
    private final Staff staff;

    AddDetails(AddToCase additions, NameSubject naming, CaseGate gate, Ladders ladders, Staff staff) {
        this.additions = additions;
        this.naming = naming;
        this.gate = gate;
        this.ladders = ladders;
        this.staff = staff;
    }

    /** The kind whose questions are asked about this case; empty when it is not theirs. */
    public Optional<IncidentKind> questionsFor(Viewer viewer, CaseId id) {
        return gate.find(viewer, Permission.FOLLOW_REPORT, id).map(ladders::kindOf);
    }

    /** The answers of the kind's form, as one addition. The subject is named first, so that they are not told of it. */
    public Optional<Added> addForm(Viewer viewer, CaseId id, Map<String, String> sent, String cause) {
        var kind = questionsFor(viewer, id);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var people = staff.all(viewer.school()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffMember::name));
        var answers =
                FormCheck.check(kind.get().questions(), sent, people.keySet()).answers();
        for (var subject : SendReport.subjectsIn(kind.get(), answers)) {
            naming.name(viewer, id, subject);
        }
        var kept = new LinkedHashMap<String, ConfidentialText>();
        boolean password = SendReport.withoutPasswords(answers, kept);
        var text = asText(kind.get(), kept, people);
        return text.isBlank()
                ? gate.find(viewer, Permission.FOLLOW_REPORT, id).map(file -> new Added(file, password))
                : additions.add(viewer, id, ConfidentialText.of(text), cause).map(file -> new Added(file, password));
    }

    /** Something typed: "add: …". */
    public Optional<Added> addText(Viewer viewer, CaseId id, ConfidentialText text, String cause) {
        boolean password = PasswordSpotter.spots(text.value());
        var kept = password ? ConfidentialText.of(SendReport.LEFT_OUT) : text;
        return additions.add(viewer, id, kept, cause).map(file -> new Added(file, password));
    }

    private static String asText(IncidentKind kind, Map<String, ConfidentialText> answers, Map<String, String> people) {
        return kind.questions().stream()
                .filter(question -> answers.containsKey(question.id()))
                .map(question -> question.ask() + " " + said(question, answers, people))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Question question, Map<String, ConfidentialText> answers, Map<String, String> people) {
        var answer =
                answers.getOrDefault(question.id(), ConfidentialText.of("")).value();
        return question.as() == Question.AnswerType.PERSON
                ? people.getOrDefault(StaffId.of(answer).value(), answer)
                : answer;
    }

    /** The case with the addition; {@code password} when something that looked like one was left out. */
    public record Added(Case file, boolean password) {}
}
