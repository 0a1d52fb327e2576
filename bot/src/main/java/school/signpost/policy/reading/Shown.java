package school.signpost.policy.reading;

import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How a message shows what stands in the file: short, and on one line. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String node(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping.getValue().isEmpty() ? "an empty section {}" : "a section with keys";
            case SequenceNode list -> list.getValue().isEmpty() ? "an empty list []" : "a list";
            case ScalarNode scalar when ScalarKind.of(scalar) == ScalarKind.NOTHING -> "nothing";
            case ScalarNode scalar -> quoted(scalar.getValue());
            default -> "something else";
        };
    }

    static String quoted(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= LONGEST
                ? "\"" + oneLine + "\""
                : "\"" + oneLine.substring(0, LONGEST) + "…\" (" + text.length() + " characters)";
    }

    /** "a, b or c". */
    static String choice(Collection<String> words) {
        var list = List.copyOf(words);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.getLast();
    }
}
