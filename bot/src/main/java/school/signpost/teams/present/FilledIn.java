package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import school.signpost.cards.Field;
import school.signpost.cards.Field.Choice;
import school.signpost.cards.Words;

/** The inputs of one form, each with what was filled in when it was shown before; {@code form} begins their words' keys. */
record FilledIn(Words words, String form, Map<String, String> said) {

    Field list(String id, boolean required, List<Choice> choices) {
        return field(id, Field.Type.LIST, required, choices, 0);
    }

    Field choice(String id, List<Choice> choices) {
        return field(id, Field.Type.CHOICE, false, choices, 0);
    }

    Field day(String id) {
        return field(id, Field.Type.DATE, false, List.of(), 0);
    }

    Field line(String id, int longest) {
        return field(id, Field.Type.TEXT, false, List.of(), longest);
    }

    Field text(String id, int longest) {
        return field(id, Field.Type.LONG_TEXT, false, List.of(), longest);
    }

    private Field field(String id, Field.Type type, boolean required, List<Choice> choices, int longest) {
        var value = said.getOrDefault(id, "");
        boolean known = choices.isEmpty()
                || choices.stream().anyMatch(each -> each.value().equals(value));
        return new Field(
                id,
                words.say(form + ".field." + id),
                type,
                null,
                value.isBlank() || !known ? null : value,
                required,
                choices,
                longest);
    }
}
