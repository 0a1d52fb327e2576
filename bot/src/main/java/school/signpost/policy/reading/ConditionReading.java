package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Sequel;

/** Reads {@code { question: answer }} and checks it against the questions of the same kind. */
final class ConditionReading {

    private static final String FORM = "must be { question: answer } or { question: [answer, answer] }";
    private static final List<String> YES_NO = List.of("yes", "no", "unsure");

    /** What may be asked for, by the name of the question. */
    private final Map<String, List<String>> answers;

    private ConditionReading(Map<String, List<String>> answers) {
        this.answers = answers;
    }

    /** Conditions on the answers to these questions. */
    static ConditionReading on(List<Question> questions) {
        var answers = new LinkedHashMap<String, List<String>>();
        questions.forEach(question -> answersTo(question).ifPresent(list -> answers.put(question.id(), list)));
        return new ConditionReading(answers);
    }

    /** Conditions on what the handler put on record, too. */
    ConditionReading and(Optional<Sequel.Assessment> assessment) {
        var more = new LinkedHashMap<>(answers);
        assessment.ifPresent(each -> more.put(Condition.ASSESSMENT, each.options()));
        return new ConditionReading(more);
    }

    private static Optional<List<String>> answersTo(Question question) {
        return switch (question.as()) {
            case CHOICE -> Optional.of(question.options());
            case YES_NO -> Optional.of(YES_NO);
            case TEXT, LONG_TEXT, DATE, PERSON, DEVICE, PLACE, WHEN -> Optional.empty();
        };
    }

    /** The condition under this key; none when the key is not there. */
    Condition read(Section section, String key) {
        return section.get(key).flatMap(this::read).orElse(Condition.ALWAYS);
    }

    Optional<Condition> read(Value value) {
        if (!value.isSection()) {
            value.error(FORM);
            return Optional.empty();
        }
        return value.openSection().map(section -> {
            var wanted = new LinkedHashMap<String, Set<String>>();
            section.entries()
                    .forEach((question, entry) ->
                            read(question, entry).ifPresent(options -> wanted.put(question, options)));
            return new Condition(wanted);
        });
    }

    private Optional<Set<String>> read(String question, Section.Entry entry) {
        var possible = answers.get(question);
        if (possible == null && entry.value().isBuiltIn()) {
            // the school asks its own questions instead: what hangs on ours can never hold, and is no mistake of theirs
            return Optional.of(Set.of());
        }
        if (possible == null) {
            entry.value()
                    .problems()
                    .error(
                            entry.name(),
                            Shown.quoted(question),
                            "must be the id of a question of this kind with as: choice or as: yes-no."
                                    + Nearest.hint(question, answers.keySet()));
            return Optional.empty();
        }
        var value = entry.value();
        var items = value.isList() ? value.items() : List.of(value);
        if (items.isEmpty()) {
            value.error("name at least one answer");
            return Optional.empty();
        }
        var wanted = new LinkedHashSet<String>();
        for (var item : items) {
            item.text().ifPresent(answer -> {
                if (possible.contains(answer)) {
                    wanted.add(answer);
                } else {
                    item.error("must be one of the answers to that question: " + Shown.choice(possible) + "."
                            + Nearest.hint(answer, possible));
                }
            });
        }
        return Optional.of(wanted);
    }
}
