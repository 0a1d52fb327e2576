package school.signpost.policy.reading;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Gets from bytes to YAML nodes and never to objects. A policy needs none of the dangerous parts of YAML, so anchors,
 * aliases, tags, a second document and deep nesting are refused in a first pass over the events, before a tree exists.
 */
final class YamlText {

    static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 16;

    private final String file;
    private final Problems problems;

    YamlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<Value> root(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refuse(null, bytes.length + " bytes", "a policy file may have at most " + LARGEST);
        }
        return decoded(bytes).flatMap(this::root);
    }

    private Optional<String> decoded(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            refuse(null, "bytes that are not UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
    }

    private Optional<Value> root(String text) {
        try {
            if (!isPlain(text)) {
                return Optional.empty();
            }
            var node = yaml().compose(new StringReader(text));
            if (node instanceof MappingNode) {
                return Optional.of(new Value(file, "", node, problems));
            }
            return refuse(
                    node == null ? null : node.getStartMark(),
                    node == null ? "an empty file" : Shown.node(node),
                    "a policy file starts with policy: 1");
        } catch (MarkedYAMLException broken) {
            return refuse(broken.getProblemMark(), null, YamlMistake.inPlainWords(broken));
        } catch (ReaderException broken) {
            int line = 1 + (int) text.codePoints()
                    .limit(broken.getPosition())
                    .filter(character -> character == '\n')
                    .count();
            problems.error(
                    new Problems.Spot(file, line, 1, ""),
                    "the control character U+%04X".formatted(broken.getCodePoint()),
                    "take it out");
            return Optional.empty();
        } catch (YAMLException broken) {
            return refuse(null, null, "this is not YAML that can be read; check the indentation and the quotes");
        }
    }

    /** Whether the text keeps to the plain part of YAML; every use of another part is reported. */
    private boolean isPlain(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            if (depth > DEEPEST) {
                refuse(event.getStartMark(), "sections inside sections, " + depth + " deep", "a policy needs fewer");
                return false;
            }
            if (documents > 1) {
                refuse(event.getStartMark(), "a second document (---)", "one file holds one policy");
                return false;
            }
            refuseSpecialParts(event);
        }
        return !problems.hasErrors();
    }

    private void refuseSpecialParts(Event event) {
        if (event instanceof AliasEvent alias) {
            refuse(event.getStartMark(), Shown.quoted("*" + alias.getAnchor()), "write the value out again; * and & are not used");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(event.getStartMark(), Shown.quoted("&" + node.getAnchor()), "take the name out; * and & are not used");
        }
        var tag = tagOf(event);
        if (tag != null) {
            refuse(event.getStartMark(), "the tag " + Shown.quoted(tag), "take the tag out; a policy is plain text, numbers and lists");
        }
    }

    private static @Nullable String tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private Optional<Value> refuse(@Nullable Mark mark, @Nullable String found, String remedy) {
        problems.error(Problems.Spot.of(file, mark, ""), found, remedy);
        return Optional.empty();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }
}
