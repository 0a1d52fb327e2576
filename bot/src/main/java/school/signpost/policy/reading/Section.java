package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A section of the file: keys and their values. Over a section of defaults, what the school wrote wins key by key, and
 * each value still knows the file that it came from.
 */
record Section(
        Value place, Map<String, Entry> entries, @Nullable Section defaults) {

    static Section of(String file, String key, MappingNode mapping, Problems problems) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var entry : mapping.getValue()) {
            addEntry(file, key, entry.getKeyNode(), entry.getValueNode(), problems, entries);
        }
        return new Section(new Value(file, key, mapping, problems), entries, null);
    }

    private static void addEntry(
            String file, String parent, Node keyNode, Node node, Problems problems, Map<String, Entry> entries) {
        if (!(keyNode instanceof ScalarNode scalar)) {
            problems.error(
                    Problems.Spot.of(file, keyNode.getStartMark().orElse(null), parent),
                    null,
                    "a key must be one word");
            return;
        }
        String name = scalar.getValue();
        String path = parent.isEmpty() ? shortened(name) : parent + "." + shortened(name);
        var spot = Problems.Spot.of(file, keyNode.getStartMark().orElse(null), path);
        var earlier = entries.putIfAbsent(name, new Entry(spot, new Value(file, path, node, problems)));
        if (earlier != null) {
            problems.error(
                    spot,
                    "the key a second time",
                    "keep one; the first is at line " + earlier.name().line());
        }
    }

    private static String shortened(String name) {
        String oneLine = name.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
    }

    Section over(@Nullable Section other) {
        return new Section(place, entries, other);
    }

    Section allowing(Keys keys) {
        entries.forEach((name, entry) -> {
            if (!keys.all().contains(name) && !place.problems().isFull()) {
                place.problems()
                        .error(
                                entry.name(),
                                "an unknown key",
                                "the keys here are " + String.join(", ", keys.all()) + "."
                                        + Nearest.hint(name, keys.all()));
            }
        });
        for (String name : keys.required()) {
            if (get(name).isEmpty()) {
                missing(name, "add it");
            }
        }
        return this;
    }

    void missing(String name, String remedy) {
        String path = place.key().isEmpty() ? name : place.key() + "." + name;
        var spot = Problems.Spot.of(place.file(), place.node().getStartMark().orElse(null), path);
        place.problems().error(spot, "nothing", "this key is needed here: " + remedy);
    }

    /** What stands under the names that the school invents here; a name that is no slug is refused with the example. */
    Map<String, Value> slugs(String example) {
        var values = new LinkedHashMap<String, Value>();
        entries.forEach((name, entry) -> {
            if (Value.isSlug(name)) {
                values.put(name, entry.value());
            } else {
                place.problems()
                        .error(
                                entry.name(),
                                "the name " + Shown.quoted(name),
                                "use small letters, digits and hyphens, " + example);
            }
        });
        return values;
    }

    Optional<Value> get(String name) {
        var own = own(name);
        return own.isPresent() || defaults == null ? own : defaults.get(name);
    }

    Optional<Value> own(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }

    Optional<String> text(String name) {
        return get(name).flatMap(Value::text);
    }

    List<Value> items(String name) {
        return get(name).map(Value::items).orElse(List.of());
    }

    List<String> texts(String name) {
        return get(name).map(Value::texts).orElse(List.of());
    }

    /** A key's own place, where a wrong name is to be put right, and its value. */
    record Entry(Problems.Spot name, Value value) {}
}
