package school.signpost.policy.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

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
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
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
            var node = new Compose(settings(text)).composeString(text);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new Value(file, "", mapping, problems));
            }
            return refuse(
                    node.flatMap(Node::getStartMark).orElse(null),
                    node.map(Shown::node).orElse("an empty file"),
                    "a policy file starts with policy: 1");
        } catch (MarkedYamlEngineException broken) {
            return refuse(broken.getProblemMark().orElse(null), null, YamlMistake.inPlainWords(broken));
        } catch (ReaderException broken) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(broken.getPosition())
                            .filter(character -> character == '\n')
                            .count();
            problems.error(
                    new Problems.Spot(file, line, 1, ""),
                    "the control character U+%04X".formatted(broken.getCodePoint()),
                    "take it out");
            return Optional.empty();
        } catch (YamlEngineException broken) {
            return refuse(null, null, "this is not YAML that can be read; check the indentation and the quotes");
        }
    }

    /** Whether the text keeps to the plain part of YAML; every use of another part is reported. */
    private boolean isPlain(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings(text)).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            if (depth > DEEPEST) {
                refuse(
                        event.getStartMark().orElse(null),
                        "sections inside sections, " + depth + " deep",
                        "a policy needs fewer");
                return false;
            }
            if (documents > 1) {
                refuse(event.getStartMark().orElse(null), "a second document (---)", "one file holds one policy");
                return false;
            }
            refuseSpecialParts(event);
        }
        return !problems.hasErrors();
    }

    private void refuseSpecialParts(Event event) {
        if (event instanceof AliasEvent alias) {
            refuse(
                    event.getStartMark().orElse(null),
                    Shown.quoted("*" + alias.getAlias().getValue()),
                    "write the value out again; * and & are not used");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            refuse(
                    event.getStartMark().orElse(null),
                    Shown.quoted("&" + node.getAnchor().get().getValue()),
                    "take the name out; * and & are not used");
        }
        tagOf(event)
                .ifPresent(tag -> refuse(
                        event.getStartMark().orElse(null),
                        "the tag " + Shown.quoted(tag),
                        "take the tag out; a policy is plain text, numbers and lists"));
    }

    private static Optional<String> tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private Optional<Value> refuse(@Nullable Mark mark, @Nullable String found, String remedy) {
        problems.error(Problems.Spot.of(file, mark, ""), found, remedy);
        return Optional.empty();
    }

    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                // in one piece: a small buffer is copied once more for every thousand characters of a long text
                .setBufferSize(text.length() + 1)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(1)
                // ours says where the first one stands, and goes on
                .setAllowDuplicateKeys(true)
                .setUseMarks(true)
                .build();
    }
}
