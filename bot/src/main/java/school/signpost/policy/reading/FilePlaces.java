package school.signpost.policy.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblem.Severity;

/**
 * Where each key of a policy file stands, for what is only seen once the whole is read. A key is a path such as {@code
 * incidents.lost-device.advice[0]}.
 */
public final class FilePlaces {

    private final String file;
    private final Map<String, Problems.Spot> places = new HashMap<>();

    private FilePlaces(String file) {
        this.file = file;
    }

    /** {@code text} is a file that was read without an error; {@code file} is the name that messages show. */
    public static FilePlaces of(String file, byte[] text) {
        var places = new FilePlaces(file);
        new YamlText(file, new Problems()).root(text).ifPresent(root -> places.note("", root.node()));
        return places;
    }

    private void note(String key, Node node) {
        switch (node) {
            case MappingNode section -> section.getValue().forEach(entry -> note(key, entry));
            case SequenceNode list -> noteAll(key, list.getValue());
            default -> {}
        }
    }

    private void note(String parent, NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
            String key = parent.isEmpty() ? name.getValue() : parent + "." + name.getValue();
            places.put(key, spot(name, key));
            note(key, entry.getValueNode());
        }
    }

    private void noteAll(String key, List<Node> items) {
        for (int n = 0; n < items.size(); n++) {
            String item = key + "[" + n + "]";
            places.put(item, spot(items.get(n), item));
            note(item, items.get(n));
        }
    }

    private Problems.Spot spot(Node node, String key) {
        return Problems.Spot.of(file, node.getStartMark().orElse(null), key);
    }

    /** At the key, or where the nearest of what holds it stands: what the file leaves out has no place of its own. */
    public PolicyProblem warning(String key, String remedy) {
        return problem(Severity.WARNING, key, null, remedy);
    }

    public PolicyProblem error(String key, String found, String remedy) {
        return problem(Severity.ERROR, key, found, remedy);
    }

    private PolicyProblem problem(Severity severity, String key, @Nullable String found, String remedy) {
        var spot = nearest(key);
        return new PolicyProblem(severity, file, spot.line(), spot.column(), key, found, remedy);
    }

    private Problems.Spot nearest(String key) {
        for (String part = key; !part.isEmpty(); part = parentOf(part)) {
            var spot = places.get(part);
            if (spot != null) {
                return spot;
            }
        }
        return new Problems.Spot(file, 1, 1, key);
    }

    private static String parentOf(String key) {
        int end = Math.max(key.lastIndexOf('.'), key.lastIndexOf('['));
        return end < 0 ? "" : key.substring(0, end);
    }
}
