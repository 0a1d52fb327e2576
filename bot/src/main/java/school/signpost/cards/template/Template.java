package school.signpost.cards.template;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A parsed card: values are set on its nodes, so that no value can become part of its structure. */
public final class Template {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Longer labels and titles do not fit on any screen. */
    private static final int LONGEST_WORDS = 300;

    private final Part root;
    private final int longest;
    private final String cutMark;

    Template(Part root, int longest, String cutMark) {
        this.root = root;
        this.longest = longest;
        this.cutMark = cutMark;
    }

    /** How many characters of one text this card shows at most. */
    public int longest() {
        return longest;
    }

    /** The card; no text run longer than {@code atMost} characters. */
    public JsonNode fill(JsonNode values, int atMost) {
        return new Filling(atMost).one(root, Scope.of(values));
    }

    private final class Filling {

        private final int atMost;

        private Filling(int atMost) {
            this.atMost = atMost;
        }

        private JsonNode one(Part part, Scope scope) {
            List<JsonNode> made = nodes(part, scope);
            if (made.size() != 1) {
                throw new IllegalStateException("one node was expected here, not " + made.size());
            }
            return made.getFirst();
        }

        private List<JsonNode> nodes(Part part, Scope scope) {
            return switch (part) {
                case Part.Fixed fixed -> List.of(fixed.node());
                case Part.Text text -> List.of(StringNode.valueOf(text(text, scope)));
                case Part.Value value -> value(value, scope);
                case Part.Element element -> List.of(element(element, scope));
                case Part.Listing listing -> List.of(listing(listing, scope));
                case Part.Several several ->
                    several.parts().stream()
                            .flatMap(each -> nodes(each, scope).stream())
                            .toList();
                case Part.Each each -> each(each, scope);
                case Part.Only only -> scope.has(only.path()) == only.wanted() ? nodes(only.part(), scope) : List.of();
                case Part.OneOf oneOf -> nodes(chosen(oneOf, scope), scope);
            };
        }

        private ObjectNode element(Part.Element element, Scope scope) {
            ObjectNode node = NODES.objectNode();
            element.properties().forEach((name, part) -> {
                List<JsonNode> made = nodes(part, scope);
                if (made.size() > 1) {
                    throw new IllegalStateException("several values for " + name);
                }
                made.forEach(value -> node.set(name, value));
            });
            return node;
        }

        private ArrayNode listing(Part.Listing listing, Scope scope) {
            ArrayNode node = NODES.arrayNode();
            listing.items().forEach(item -> node.addAll(nodes(item, scope)));
            return node;
        }

        private List<JsonNode> each(Part.Each each, Scope scope) {
            var made = new ArrayList<JsonNode>();
            for (JsonNode item : scope.at(each.list()).values()) {
                made.addAll(nodes(each.part(), scope.with(each.name(), item)));
            }
            return made;
        }

        private Part chosen(Part.OneOf oneOf, Scope scope) {
            String value = scope.at(oneOf.path()).asString();
            Part part = oneOf.cases().get(value);
            if (part == null) {
                throw new IllegalStateException("no case for " + oneOf.path() + " = " + value);
            }
            return part;
        }

        private List<JsonNode> value(Part.Value value, Scope scope) {
            JsonNode found = scope.at(value.path());
            if (found.isNull()) {
                return List.of();
            }
            return List.of(found.isString() ? StringNode.valueOf(shown(found, value.slot())) : found);
        }

        private String text(Part.Text text, Scope scope) {
            return Placeholders.fill(text.text(), path -> shown(scope.at(path), text.slot()));
        }

        private String shown(JsonNode value, Slot slot) {
            if (!value.isValueNode() || value.isNull()) {
                throw new IllegalStateException("not a text: " + value.getNodeType());
            }
            String text = value.asString();
            return switch (slot) {
                case PROSE -> ShownText.of(ShownText.cut(text, atMost, cutMark));
                case WORDS -> ShownText.of(ShownText.cut(text, LONGEST_WORDS, "…"));
                case EXACT -> text;
            };
        }
    }
}
