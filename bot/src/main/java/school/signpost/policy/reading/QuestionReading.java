package school.signpost.policy.reading;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;

/** Reads the questions of a kind's form. */
final class QuestionReading {

    private static final int MOST = 6;
    private static final int MOST_OPTIONS = 25;
    private static final Keys KEYS = Keys.of("id", "options", "required").requiring("ask", "as");
    private static final Map<String, AnswerType> TYPES = Words.of(AnswerType.values());

    private QuestionReading() {}

    static List<Question> read(Section kind) {
        var items = kind.items("questions");
        if (items.size() > MOST) {
            items.get(MOST)
                    .error("a form has at most " + MOST + " questions: it is filled in on a phone, in a corridor");
        }
        var ids = new HashSet<String>();
        return items.stream()
                .flatMap(item -> item.section(KEYS).flatMap(section -> question(section, ids)).stream())
                .toList();
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
        boolean required = section.get("required").flatMap(Value::yesNo).orElse(false);
        return Optional.of(new Question(id, ask.get(), as.get(), options(section, as.get()), required));
    }

    private static List<String> options(Section section, AnswerType as) {
        var written = section.get("options");
        var options = written.map(Value::texts).orElse(List.of());
        if (as == AnswerType.CHOICE && written.isEmpty()) {
            section.missing("options", "a choice needs options: [first, second]");
        } else if (as == AnswerType.CHOICE && (options.size() < 2 || options.size() > MOST_OPTIONS)) {
            written.get().error("a choice has 2 to " + MOST_OPTIONS + " options");
        } else if (as != AnswerType.CHOICE && written.isPresent()) {
            written.get().error("only a question with as: choice has options");
        }
        return options;
    }

    /** Stable as long as the question is worded the same; a school that rewords one gives it an id. */
    static String idFrom(String ask) {
        String plain = Normalizer.normalize(ask, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.length() <= 40 ? slug : slug.substring(0, 40).replaceAll("-$", "");
        return shortened.isEmpty() ? "question" : shortened;
    }
}
