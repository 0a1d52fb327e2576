package school.signpost.policy.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which answers of a report also answer the questions of a case that it opens, so that nobody is asked twice. */
public final class HandedOn {

    private HandedOn() {}

    /** The question of {@code from} whose answer is taken, by question of {@code to}. */
    public static Map<String, String> sources(IncidentKind from, IncidentKind to) {
        var fills = from.sequel().opens().stream()
                .filter(opening -> opening.kind().equals(to.id()))
                .findFirst()
                .map(Sequel.Opening::fills)
                .orElse(Map.of());
        var sources = new LinkedHashMap<String, String>();
        for (var target : to.questions()) {
            var source = fills.getOrDefault(target.id(), target.id());
            from.questions().stream()
                    .filter(question -> question.id().equals(source) && fits(question, target))
                    .findFirst()
                    .ifPresent(question -> sources.put(target.id(), source));
        }
        return sources;
    }

    /** A free text takes any text; a question with set answers takes only what was asked in the same way. */
    private static boolean fits(Question source, Question target) {
        return isFreeText(target)
                ? isFreeText(source)
                : source.as() == target.as() && source.options().equals(target.options());
    }

    private static boolean isFreeText(Question question) {
        return switch (question.as()) {
            case TEXT, LONG_TEXT, DEVICE, PLACE, WHEN -> true;
            case CHOICE, DATE, YES_NO, PERSON -> false;
        };
    }
}
