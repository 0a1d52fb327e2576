package school.signpost.incident;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.signpost.incident.interview.FormCheck;
import school.signpost.language.PasswordSpotter;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.PersonConcerned;
import school.signpost.policy.model.Question;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.StaffId;

/** What is read out of the answers of a checked form before anything is kept. */
final class FormAnswers {

    private FormAnswers() {}

    /** Keeps what is no password; true when something was left out. */
    static boolean withoutPasswords(Map<String, ConfidentialText> answers, Map<String, ConfidentialText> kept) {
        boolean found = false;
        for (var answer : answers.entrySet()) {
            boolean password = PasswordSpotter.spots(answer.getValue().value());
            found |= password;
            kept.put(answer.getKey(), password ? ConfidentialText.of(PasswordSpotter.LEFT_OUT) : answer.getValue());
        }
        return found;
    }

    /** What was typed, to be shown once more: a password is not shown either. */
    static Map<String, String> withoutPasswords(Map<String, String> typed) {
        return typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> PasswordSpotter.withoutPassword(each.getValue())));
    }

    static Set<StaffId> subjectsIn(IncidentKind kind, Map<String, ConfidentialText> answers) {
        var subjects = new HashSet<StaffId>();
        if (kind.personConcerned() == PersonConcerned.CONDUCT) {
            for (var question : kind.questions()) {
                var answer = answers.get(question.id());
                if (question.as() == Question.AnswerType.PERSON
                        && answer != null
                        && !answer.value().equals(FormCheck.NOBODY)) {
                    subjects.add(StaffId.of(answer.value()));
                }
            }
        }
        return subjects;
    }
}
