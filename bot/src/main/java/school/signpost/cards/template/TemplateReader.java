package school.signpost.cards.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Turns the JSON of a template into a {@link Template}: puts in the shared parts and the words of the message bundle, and
 * refuses a data variable where a renderer would read it as anything but plain text.
 */
public final class TemplateReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern EACH = Pattern.compile("(\\w+) in ([\\w.]+)");
    private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Set<String> DIRECTIVES =
            Set.of("$for", "$if", "$unless", "$switch", "$case", "$part", "$longest", "$cut");

    private final Function<String, JsonNode> parts;
    private final UnaryOperator<String> words;

    /** {@code parts} gives the JSON of a shared part by its name, {@code words} the message of a key. */
    public TemplateReader(Function<String, JsonNode> parts, UnaryOperator<String> words) {
        this.parts = parts;
        this.words = words;
    }

    public Template read(JsonNode card) {
        JsonNode longest = required(card, "$longest");
        String cutMark = worded(required(card, "$cut").stringValue());
        return new Template(part(card, ""), longest.intValue(), cutMark);
    }

    /** {@code untyped} says what an element without a type of its own is at this place. */
    private Part part(JsonNode node, String untyped) {
        if (node.isObject()) {
            return directed(node, untyped);
        }
        return node.isArray() ? new Part.Listing(all(node, untyped)) : new Part.Fixed(node);
    }

    private List<Part> all(JsonNode array, String untyped) {
        var items = new ArrayList<Part>();
        for (JsonNode item : array.values()) {
            items.add(item.isString() ? string(item.stringValue(), "", "") : part(item, untyped));
        }
        return items;
    }

    /** An element may carry {@code $for} and, within each round, {@code $if} or {@code $unless}. */
    private Part directed(JsonNode node, String untyped) {
        Part inner = inner(node, untyped);
        if (node.has("$if")) {
            inner = new Part.Only(path(node.get("$if").stringValue()), true, inner);
        }
        if (node.has("$unless")) {
            inner = new Part.Only(path(node.get("$unless").stringValue()), false, inner);
        }
        if (!node.has("$for")) {
            return inner;
        }
        Matcher each = EACH.matcher(node.get("$for").stringValue());
        if (!each.matches()) {
            throw new IllegalStateException("not 'name in list': " + node.get("$for"));
        }
        return new Part.Each(each.group(1), each.group(2), inner);
    }

    private Part inner(JsonNode node, String untyped) {
        if (node.has("$part")) {
            JsonNode shared = parts.apply(node.get("$part").stringValue());
            return shared.isArray() ? new Part.Several(all(shared, untyped)) : part(shared, untyped);
        }
        if (node.has("$switch")) {
            var cases = new LinkedHashMap<String, Part>();
            required(node, "$case")
                    .properties()
                    .forEach(entry -> cases.put(entry.getKey(), part(entry.getValue(), untyped)));
            return new Part.OneOf(path(node.get("$switch").stringValue()), Map.copyOf(cases));
        }
        return element(node, untyped);
    }

    private Part element(JsonNode node, String untyped) {
        String type = node.has("type") ? node.get("type").stringValue() : untyped;
        var properties = new LinkedHashMap<String, Part>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            if (DIRECTIVES.contains(name)) {
                continue;
            }
            if (name.startsWith("$")) {
                throw new IllegalStateException("unknown directive " + name);
            }
            JsonNode value = entry.getValue();
            String within = type.equals("Input.ChoiceSet") && name.equals("choices") ? "Choice" : "";
            properties.put(name, value.isString() ? string(value.stringValue(), type, name) : part(value, within));
        }
        return new Part.Element(properties);
    }

    private Part string(String text, String type, String property) {
        String ours = worded(text);
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            if (!variable.group(1).startsWith("msg:")) {
                return filled(text, type, property);
            }
        }
        return new Part.Fixed(StringNode.valueOf(ours));
    }

    private Part filled(String text, String type, String property) {
        Slot slot = Slot.of(type, property)
                .orElseThrow(() -> new IllegalStateException(
                        "data may not stand in " + (type.isEmpty() ? "?" : type) + "." + property + ": " + text));
        if (text.contains("${msg:")) {
            throw new IllegalStateException("words and data may not stand in one text: " + text);
        }
        Matcher whole = VARIABLE.matcher(text);
        if (whole.matches()) {
            return new Part.Value(path(whole.group(1)), slot);
        }
        return new Part.Text(text, slot);
    }

    /** The text with each ${msg:key} replaced by its message; other variables stay. */
    private String worded(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            String by = name.startsWith("msg:") ? words.apply(name.substring("msg:".length())) : found.group();
            return Matcher.quoteReplacement(by);
        });
    }

    private static String path(String text) {
        if (!PATH.matcher(text).matches()) {
            throw new IllegalStateException("not a variable: " + text);
        }
        return text;
    }

    private static JsonNode required(JsonNode node, String name) {
        JsonNode found = node.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return found;
    }
}
