package school.signpost.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The buttons of a card as its template sees them: the one most people want comes first, and they are laid in rows that a
 * phone shows whole, since Teams hides what does not fit and draws at most six in one set.
 */
final class ButtonValues {

    private static final int ROW_CHARACTERS = 34;
    private static final int ROW_BUTTONS = 3;
    private static final int CHARACTERS_AROUND_A_LABEL = 4;

    private static final Pattern LINK = Pattern.compile("(?:https?|tel|mailto|sip):.+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RESERVED = Set.of("v", "verb", "id", "msteams");

    private final JsonMapper json;
    private final boolean someRequired;
    private final List<Field> fields;

    ButtonValues(JsonMapper json, List<Field> fields) {
        this.json = json;
        this.fields = List.copyOf(fields);
        this.someRequired = fields.stream().anyMatch(Field::required);
    }

    ArrayNode of(List<Button> buttons) {
        ArrayNode rows = json.createArrayNode();
        rows(buttons.stream().sorted(Comparator.comparing(Button::look)).toList())
                .forEach(row -> {
                    ArrayNode actions = json.createArrayNode();
                    row.forEach(button -> actions.add(of(button)));
                    rows.add(json.createObjectNode().set("buttons", actions));
                });
        return rows;
    }

    private static List<List<Button>> rows(List<Button> buttons) {
        var rows = new ArrayList<List<Button>>();
        int left = 0;
        for (Button button : buttons) {
            int width = button.label().length() + CHARACTERS_AROUND_A_LABEL;
            if (rows.isEmpty() || left < width || rows.getLast().size() == ROW_BUTTONS) {
                rows.add(new ArrayList<>());
                left = ROW_CHARACTERS;
            }
            rows.getLast().add(button);
            left -= width;
        }
        return rows;
    }

    private ObjectNode of(Button button) {
        ObjectNode value = json.createObjectNode();
        value.put("press", button.press().name());
        value.put("label", button.label());
        value.put("verb", button.verb());
        value.put("url", link(button));
        value.set("data", carried(button));
        // "Not now" must work in a form that is not filled in.
        value.put("inputs", someRequired && !button.sendsForm() ? "none" : null);
        return value;
    }

    private ObjectNode carried(Button button) {
        ObjectNode carried = json.createObjectNode();
        carried.put("v", 1).put("verb", button.verb()).put("id", button.id());
        for (Map.Entry<String, String> extra : button.extra().entrySet()) {
            carried.put(free(extra.getKey()), extra.getValue());
        }
        fields.forEach(field -> {
            if (carried.has(field.id())) {
                throw new IllegalStateException("a field and a button both use " + field.id());
            }
        });
        if (button.press() == Button.Press.DIALOG) {
            carried.putObject("msteams").put("type", "task/fetch");
        }
        return carried;
    }

    private static String free(String key) {
        if (RESERVED.contains(key)) {
            throw new IllegalStateException("a button may not carry its own " + key);
        }
        return key;
    }

    private static @Nullable String link(Button button) {
        String url = button.url();
        if (button.press() != Button.Press.LINK) {
            return null;
        }
        if (url == null || !LINK.matcher(url).matches()) {
            throw new IllegalStateException("not a link that a card may open");
        }
        return url;
    }
}
