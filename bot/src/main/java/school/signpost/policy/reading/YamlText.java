package school.signpost.policy.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Gets from bytes to YAML nodes and never to objects. A policy needs none of the dangerous parts of YAML, so anchors,
 * aliases, tags, a second document and deep nesting are refused on the way to the tree.
 */
final class YamlText {

    static final int LARGEST = 1_000_000;

    private final String file;
    private final Problems problems;
    private @Nullable PlainEvents lookedAt;

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
            var node = compose(text);
            if (problems.hasErrors()) {
                return Optional.empty();
            }
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new Value(file, "", mapping, problems));
            }
            return refuse(
                    node.flatMap(Node::getStartMark).orElse(null),
                    node.map(Shown::node).orElse("an empty file"),
                    "a policy file starts with policy: 1");
        } catch (PlainEvents.NotPlain reported) {
            return Optional.empty();
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
        } catch (YamlVersionException otherYaml) {
            return refuse(null, "YAML of another version", "take out the line that begins with %YAML");
        } catch (IllegalArgumentException impossibleEscape) {
            // the scanner lets it out for "\\UFFFFFFFF", where it expects only numbers of characters
            return refuse(lastMark(), null, YamlMistake.BACKSLASH);
        } catch (YamlEngineException broken) {
            return refuse(null, null, "this is not YAML that can be read; check the indentation and the quotes");
        }
    }

    private Optional<Node> compose(String text) {
        var settings = settings(text);
        var events = new ParserImpl(settings, new StreamReader(settings, text));
        var plain = new PlainEvents(events, file, problems);
        lookedAt = plain;
        return new Composer(settings, plain).getSingleNode();
    }

    private @Nullable Mark lastMark() {
        return lookedAt == null ? null : lookedAt.lastMark();
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
                // ours says where it stands
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(1)
                // ours says where the first one stands, and goes on
                .setAllowDuplicateKeys(true)
                .setUseMarks(true)
                .build();
    }
}
