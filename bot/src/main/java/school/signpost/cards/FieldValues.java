package school.signpost.cards;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form as its template sees them. */
final class FieldValues {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Renderers read the titles of expanded choices as Markdown, those of a compact list as plain text. */
    private static final Pattern MARKDOWN = Pattern.compile(
            "[\\\\`*_#\\[\\]<>|~]|&[#\\w]|^\\s*(?:[-+]|\\d+[.)])(?:\\s|$)|[\\r\\n]|://", Pattern.MULTILINE);

    /** Teams and Microsoft's renderer know filtered lists; the published 1.5 schema does not, so only where it pays. */
    private static final int MOST_TO_SCROLL = 40;

    private final JsonMapper json;

    FieldValues(JsonMapper json) {
        this.json = json;
    }

    ArrayNode of(List<Field> fields) {
        ArrayNode values = json.createArrayNode();
        fields.forEach(field -> values.add(of(field)));
        return values;
    }

    private ObjectNode of(Field field) {
        ObjectNode value = json.valueToTree(field);
        value.put("style", style(field));
        if (field.longest() <= 0) {
            value.putNull("longest");
        }
        if (!fits(field)) {
            value.putNull("value");
        }
        return value;
    }

    private static String style(Field field) {
        return switch (field.type()) {
            case CHOICE -> field.choices().stream().anyMatch(FieldValues::isMarkdown) ? "compact" : "expanded";
            case LIST -> field.choices().size() > MOST_TO_SCROLL ? "filtered" : "compact";
            case TEXT, LONG_TEXT, DATE -> "text";
        };
    }

    private static boolean isMarkdown(Field.Choice choice) {
        return MARKDOWN.matcher(choice.title()).find();
    }

    /** A value that the input could not hold would be drawn as an empty one on some clients and as an error on others. */
    private static boolean fits(Field field) {
        String value = field.value();
        if (value == null) {
            return false;
        }
        return switch (field.type()) {
            case DATE -> DATE.matcher(value).matches();
            case CHOICE, LIST ->
                field.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case TEXT, LONG_TEXT -> true;
        };
    }
}
