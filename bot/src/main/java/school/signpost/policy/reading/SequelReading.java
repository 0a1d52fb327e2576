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
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** Reads what follows from a report of a kind. */
final class SequelReading {

    private static final Keys LEAD = Keys.of().requiring("kind", "when");
    private static final Keys OPENING = Keys.of("fills").requiring("kind", "when");
    private static final Keys ASSESSMENT = Keys.of("by", "help").requiring("ask", "options");

    private final KnownRoles roles;
    private final Set<String> kinds;

    /** {@code kinds} are all that this school has. */
    SequelReading(KnownRoles roles, Set<String> kinds) {
        this.roles = roles;
        this.kinds = kinds;
    }

    Sequel read(Section kind, List<Question> questions) {
        var conditions = ConditionReading.on(questions);
        return new Sequel(
                kind.items("leads-to").stream()
                        .flatMap(item -> item.section(LEAD).flatMap(section -> lead(section, conditions)).stream())
                        .toList(),
                kind.items("opens").stream()
                        .flatMap(item ->
                                item
                                        .section(OPENING)
                                        .flatMap(section -> opening(section, conditions, questions))
                                        .stream())
                        .toList(),
                StatementReading.read(kind.items("next"), conditions),
                assessment(kind).orElse(null));
    }

    private Optional<Sequel.Lead> lead(Section section, ConditionReading conditions) {
        var when = when(section, conditions);
        return kind(section).flatMap(kind -> when.map(condition -> new Sequel.Lead(kind, condition)));
    }

    private Optional<Sequel.Opening> opening(Section section, ConditionReading conditions, List<Question> questions) {
        var when = when(section, conditions);
        var fills = fills(section, questions);
        return kind(section).flatMap(kind -> when.map(condition -> new Sequel.Opening(kind, condition, fills)));
    }

    /** What always followed would be the kind itself. */
    private static Optional<Condition> when(Section section, ConditionReading conditions) {
        return section.get("when").flatMap(value -> {
            var condition = conditions.read(value);
            if (value.isSection() && value.isEmpty()) {
                value.error("name the question and the answer from which this follows");
            }
            return condition;
        });
    }

    private Optional<KindId> kind(Section section) {
        return section.get("kind")
                .flatMap(value ->
                        value.text().filter(name -> isKnown(name, value)).map(KindId::of));
    }

    private boolean isKnown(String name, Value value) {
        boolean known = kinds.contains(name);
        if (!known) {
            value.error("must be the name of a kind of this school." + Nearest.hint(name, kinds));
        }
        return known;
    }

    private static Map<String, String> fills(Section section, List<Question> questions) {
        var ids = new LinkedHashSet<String>();
        questions.forEach(question -> ids.add(question.id()));
        var fills = new LinkedHashMap<String, String>();
        section.get("fills")
                .flatMap(Value::openSection)
                .map(Section::entries)
                .orElse(Map.of())
                .forEach((theirs, entry) -> entry.value().text().ifPresent(ours -> {
                    if (ids.contains(ours) || entry.value().isBuiltIn()) {
                        fills.put(theirs, ours);
                    } else {
                        entry.value().error("must be the id of a question of this kind." + Nearest.hint(ours, ids));
                    }
                }));
        return fills;
    }

    private Optional<Sequel.Assessment> assessment(Section kind) {
        return kind.get("assessment")
                .flatMap(value -> value.section(ASSESSMENT))
                .flatMap(section -> {
                    var by = new LinkedHashSet<RoleId>();
                    section.items("by").forEach(role -> roles.read(role).ifPresent(by::add));
                    var options = section.get("options")
                            .map(value -> QuestionReading.choices(value))
                            .orElse(List.of());
                    var help = section.text("help").orElse(null);
                    return section.text("ask").map(ask -> new Sequel.Assessment(ask, options, by, help));
                });
    }
}
