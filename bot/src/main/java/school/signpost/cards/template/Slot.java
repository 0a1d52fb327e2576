package school.signpost.cards.template;

import java.util.Optional;
import java.util.Set;

/**
 * Where data may stand in a card. Anywhere else (above all in a TextBlock, a FactSet or a toggle, whose texts are Markdown) a
 * template with a data variable does not load.
 */
enum Slot {
    /** Read by a person and cut when too long: a text run, which shows characters as they are. */
    PROSE,
    /** Read by a person, short by nature: labels, titles of choices and buttons. */
    WORDS,
    /** Comes back to us, so not a character is changed: values, ids, what a button carries. */
    EXACT;

    private static final Set<String> INPUT_WORDS = Set.of("label", "placeholder");
    private static final Set<String> INPUT_EXACT = Set.of("id", "value", "maxLength", "isRequired", "style");
    private static final Set<String> ACTION_EXACT = Set.of("verb", "data", "url", "associatedInputs");

    static Optional<Slot> of(String type, String property) {
        if (type.equals("TextRun")) {
            return property.equals("text") ? Optional.of(PROSE) : Optional.empty();
        }
        if (type.equals("Input.Text") || type.equals("Input.Date") || type.equals("Input.ChoiceSet")) {
            return among(property, INPUT_WORDS, INPUT_EXACT);
        }
        if (type.equals("Action.Execute") || type.equals("Action.Submit") || type.equals("Action.OpenUrl")) {
            return among(property, Set.of("title"), ACTION_EXACT);
        }
        if (type.equals("AdaptiveCard")) {
            return among(property, Set.of("fallbackText"), Set.of());
        }
        return type.equals("Choice") ? among(property, Set.of("title"), Set.of("value")) : Optional.empty();
    }

    private static Optional<Slot> among(String property, Set<String> words, Set<String> exact) {
        if (words.contains(property)) {
            return Optional.of(WORDS);
        }
        return exact.contains(property) ? Optional.of(EXACT) : Optional.empty();
    }
}
