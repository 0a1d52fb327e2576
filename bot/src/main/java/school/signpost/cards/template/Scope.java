package school.signpost.cards.template;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The values that a template can see at one place. */
record Scope(Map<String, JsonNode> names) {

    Scope {
        names = Map.copyOf(names);
    }

    static Scope of(JsonNode values) {
        var names = new HashMap<String, JsonNode>();
        values.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return new Scope(names);
    }

    Scope with(String name, JsonNode value) {
        var more = new HashMap<>(names);
        more.put(name, value);
        return new Scope(more);
    }

    JsonNode at(String path) {
        String[] steps = path.split("\\.", -1);
        JsonNode found = names.get(steps[0]);
        for (int i = 1; found != null && i < steps.length; i++) {
            found = found.get(steps[i]);
        }
        if (found == null) {
            throw new IllegalStateException("no variable " + path);
        }
        return found;
    }

    boolean has(String path) {
        JsonNode value = at(path);
        return switch (value.getNodeType()) {
            case NULL, MISSING -> false;
            case BOOLEAN -> value.booleanValue();
            case STRING -> !value.stringValue().isBlank();
            case ARRAY, OBJECT -> !value.isEmpty();
            case NUMBER, BINARY, POJO -> true;
        };
    }
}
