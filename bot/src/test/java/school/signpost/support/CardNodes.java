package school.signpost.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds things in a drawn card. */
final class CardNodes {

    private CardNodes() {}

    static Optional<JsonNode> button(JsonNode card, String title) {
        return all(card).stream()
                .filter(node -> node.path("type").asString("").startsWith("Action."))
                .filter(node -> node.path("title").asString("").equals(title))
                .findFirst();
    }

    static List<String> buttons(JsonNode card) {
        return all(card).stream()
                .filter(node -> node.path("type").asString("").startsWith("Action."))
                .map(node -> node.path("title").asString(""))
                .toList();
    }

    /** Everything that a person reads on it. */
    static String text(JsonNode card) {
        var words = new StringBuilder();
        for (var node : all(card)) {
            for (var field : List.of("text", "title", "label", "placeholder", "value", "fallbackText")) {
                if (node.path(field).isString()) {
                    words.append(node.path(field).asString()).append('\n');
                }
            }
            if (node.isString()) {
                words.append(node.asString()).append('\n');
            }
        }
        return words.toString();
    }

    /** The value that an input is filled in with, or an empty string. */
    static String value(JsonNode card, String id) {
        return all(card).stream()
                .filter(node -> node.path("type").asString("").startsWith("Input.")
                        && node.path("id").asString("").equals(id))
                .map(node -> node.path("value").asString(""))
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> all(JsonNode root) {
        var nodes = new ArrayList<JsonNode>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isObject()) {
            into.add(node);
        }
        node.forEach(child -> collect(child, into));
    }
}
