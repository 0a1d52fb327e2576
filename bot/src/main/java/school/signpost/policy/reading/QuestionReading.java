package school.signpost.policy.reading;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;

/** Reads the questions of a kind's form. */
final class QuestionReading {

    private static final int MOST = 6;
    private static final int MOST_ALTOGETHER = 20;
    private static final int MOST_OPTIONS = 25;
    private static final int MOST_BUTTONS = 6;
    private static final Keys KEYS = Keys.of("id", "options", "required", "said-as", "only-if", "ask-first")
            .requiring("ask", "as");
    private static final Map<String, AnswerType> TYPES = Words.of(AnswerType.values());

    /** What a card carries beside the answers, under names of its own. */
    private static final Set<String> RESERVED = Set.of(
            "v",
            "verb",
            "id",
            "msteams",
            "kind",
            "about",
            "asked",
            "only",
            "note",
            "text",
            "to",
            "school",
            "reporter-line-manager",
            "told-by",
            "told-when",
            "reporter-name",
            Condition.ASSESSMENT);

    private QuestionReading() {}

    static List<Question> read(Section kind) {
        var items = kind.items("questions");
        if (items.size() > MOST_ALTOGETHER) {
            items.get(MOST_ALTOGETHER).error("a kind has at most " + MOST_ALTOGETHER + " questions altogether");
        }
        var read = new LinkedHashMap<Section, Question>();
        var ids = new HashSet<String>();
        for (var item : items) {
            item.section(KEYS)
                    .ifPresent(section -> question(section, ids).ifPresent(found -> read.put(section, found)));
        }
        var conditions = ConditionReading.on(List.copyOf(read.values()));
        var questions = read.entrySet().stream()
                .map(each -> onlyIf(each.getValue(), conditions.read(each.getKey(), "only-if")))
                .toList();
        if (mostAtOnce(questions) > MOST) {
            items.get(Math.min(MOST, items.size() - 1))
                    .error("a form has at most " + MOST + " questions: it is filled in on a phone, in a corridor");
        }
        return questions;
    }

    private static Question onlyIf(Question plain, Condition condition) {
        return new Question(
                plain.id(),
                plain.ask(),
                plain.as(),
                plain.options(),
                plain.required(),
                plain.saidAs(),
                condition,
                plain.askFirst());
    }

    /** No more than this can stand in the form together, whatever is answered. */
    private static long mostAtOnce(List<Question> questions) {
        long always = questions.stream()
                .filter(question -> question.onlyIf().isAlways())
                .count();
        var byAnswer = new HashMap<String, Map<String, Integer>>();
        questions.forEach(question -> question.onlyIf().answers().entrySet().stream()
                .findFirst()
                .ifPresent(first -> first.getValue()
                        .forEach(answer -> byAnswer.computeIfAbsent(first.getKey(), ignored -> new HashMap<>())
                                .merge(answer, 1, Integer::sum))));
        return always
                + byAnswer.values().stream()
                        .mapToInt(counts -> Collections.max(counts.values()))
                        .sum();
    }

    private static Optional<Question> question(Section section, Set<String> ids) {
        var ask = section.text("ask");
        var as = section.get("as").flatMap(value -> value.oneOf(TYPES));
        if (ask.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        String id = section.get("id").flatMap(Value::slug).orElseGet(() -> idFrom(ask.get()));
        if (!ids.add(id)) {
            section.place().error("two questions of this form have the id " + id + ": give one an id: of its own");
        }
        if (RESERVED.contains(id)) {
            section.place().error("the id " + id + " is one that cards use themselves: give the question another id:");
        }
        var options = options(section, as.get());
        return Optional.of(new Question(
                id,
                ask.get(),
                as.get(),
                options,
                section.get("required").flatMap(Value::yesNo).orElse(false),
                saidAs(section, options),
                Condition.ALWAYS,
                askFirst(section, as.get(), options)));
    }

    private static List<String> options(Section section, AnswerType as) {
        var written = section.get("options");
        if (as == AnswerType.CHOICE && written.isEmpty()) {
            section.missing("options", "a choice needs options: [first, second]");
        } else if (as != AnswerType.CHOICE && written.isPresent()) {
            written.get().error("only a question with as: choice has options");
        }
        return as == AnswerType.CHOICE
                ? written.map(QuestionReading::choices).orElse(List.of())
                : written.map(Value::texts).orElse(List.of());
    }

    /** What may be chosen from. */
    static List<String> choices(Value written) {
        var options = written.texts();
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            written.error("a choice has 2 to " + MOST_OPTIONS + " options");
        }
        return options;
    }

    private static Map<String, List<String>> saidAs(Section section, List<String> options) {
        var said = new LinkedHashMap<String, List<String>>();
        section.get("said-as")
                .flatMap(Value::openSection)
                .map(Section::entries)
                .orElse(Map.of())
                .forEach((option, entry) -> {
                    if (options.contains(option)) {
                        said.put(option, entry.value().texts());
                    } else {
                        entry.value()
                                .problems()
                                .error(
                                        entry.name(),
                                        Shown.quoted(option),
                                        "must be one of this question's options." + Nearest.hint(option, options));
                    }
                });
        return said;
    }

    private static boolean askFirst(Section section, AnswerType as, List<String> options) {
        var written = section.get("ask-first");
        boolean first = written.flatMap(Value::yesNo).orElse(false);
        boolean tappable = as == AnswerType.YES_NO || (as == AnswerType.CHOICE && options.size() <= MOST_BUTTONS);
        if (first && !tappable) {
            written.get()
                    .error("only a question with as: yes-no, or as: choice with at most " + MOST_BUTTONS
                            + " options, can be asked first, with one button for each");
        }
        return first;
    }

    /** Stable as long as the question is worded the same; a school that rewords one gives it an id. */
    static String idFrom(String ask) {
        String plain = Normalizer.normalize(ask, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.length() <= 40 ? slug : slug.substring(0, 40).replaceAll("-$", "");
        return shortened.isEmpty() ? "question" : shortened;
    }
}
