package school.signpost.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.AddToCase;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Ladders;
import school.signpost.caseregister.NameSubject;
import school.signpost.incident.interview.Branching;
import school.signpost.incident.interview.FormCheck;
import school.signpost.language.PasswordSpotter;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Details that follow a one-tap report, or that come to mind later. Whoever's conduct they name is taken out at once. */
@Component
public class AddDetails {

    /** Names the questions that a form is for, where it carries other answers besides. */
    public static final String ONLY = "only";

    private final AddToCase additions;
    private final NameSubject naming;
    private final CaseGate gate;
    private final Ladders ladders;
    private final LineManagerQuestion lineManager;
    private final Staff staff;

    AddDetails(
            AddToCase additions,
            NameSubject naming,
            CaseGate gate,
            Ladders ladders,
            LineManagerQuestion lineManager,
            Staff staff) {
        this.additions = additions;
        this.naming = naming;
        this.gate = gate;
        this.ladders = ladders;
        this.lineManager = lineManager;
        this.staff = staff;
    }

    /** The kind whose questions are asked about this case; empty when it is not theirs. */
    public Optional<IncidentKind> questionsFor(Viewer viewer, CaseId id) {
        return gate.find(viewer, Permission.FOLLOW_REPORT, id)
                .map(file -> lineManager.askedAbout(viewer, file, ladders.kindOf(file)));
    }

    /**
     * The answers of the kind's form, as one addition; {@code more} are questions that every form asks. The subject is
     * named first, so that they are not told of it.
     */
    public Optional<Added> addForm(
            Viewer viewer, CaseId id, Map<String, String> sent, List<Question> more, String cause) {
        var kind = questionsFor(viewer, id);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var people = staff.all(viewer.school()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffMember::name));
        var asked = new ArrayList<>(Branching.answered(kind.get().questions(), sent));
        asked.addAll(more);
        asked.removeIf(question -> !isAskedNow(question, sent));
        var answers = new LinkedHashMap<>(
                FormCheck.check(asked, sent, people.keySet()).answers());
        var manager = LineManagerQuestion.takenOutOf(answers);
        for (var subject : FormAnswers.subjectsIn(kind.get(), answers)) {
            naming.name(viewer, id, subject);
        }
        manager.ifPresent(person -> lineManager.told(viewer, id, person));
        var kept = new LinkedHashMap<String, ConfidentialText>();
        boolean password = FormAnswers.withoutPasswords(answers, kept);
        var text = DetailsText.write(asked, kept, people);
        return text.isBlank()
                ? gate.find(viewer, Permission.FOLLOW_REPORT, id).map(file -> new Added(file, password))
                : additions.add(viewer, id, ConfidentialText.of(text), cause).map(file -> new Added(file, password));
    }

    /** A form that asks on carries the answers it follows from; those were added before. */
    private static boolean isAskedNow(Question question, Map<String, String> sent) {
        var only = sent.getOrDefault(ONLY, "");
        return only.isBlank() || Set.of(only.split(",", -1)).contains(question.id());
    }

    /** Something typed: "add: …". */
    public Optional<Added> addText(Viewer viewer, CaseId id, ConfidentialText text, String cause) {
        boolean password = PasswordSpotter.spots(text.value());
        var kept = password ? ConfidentialText.of(PasswordSpotter.LEFT_OUT) : text;
        return additions.add(viewer, id, kept, cause).map(file -> new Added(file, password));
    }

    /** The case with the addition; {@code password} when something that looked like one was left out. */
    public record Added(Case file, boolean password) {}
}
