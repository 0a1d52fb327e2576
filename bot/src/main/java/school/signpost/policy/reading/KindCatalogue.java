package school.signpost.policy.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that every school starts with, from the jar; a school's own words win over it key by key. */
final class KindCatalogue {

    static final String FILE = "built-in kinds.yaml";
    private static final String RESOURCE = "/policy/kinds.yaml";

    private final Map<String, Section> kinds;

    private KindCatalogue(Map<String, Section> kinds) {
        this.kinds = Collections.unmodifiableMap(kinds);
    }

    static KindCatalogue load() {
        return BuiltIn.KINDS;
    }

    private static KindCatalogue read() {
        var problems = new Problems();
        var kinds = new LinkedHashMap<String, Section>();
        new YamlText(FILE, problems)
                .root(bytes())
                .flatMap(Value::openSection)
                .ifPresent(root -> root.entries()
                        .forEach((id, entry) -> entry.value()
                                .section(IncidentReading.KEYS)
                                .ifPresent(section -> kinds.put(id, section))));
        if (problems.hasErrors()) {
            throw new IllegalStateException("the built-in kinds do not read: " + problems.inOrder());
        }
        return new KindCatalogue(kinds);
    }

    private static byte[] bytes() {
        try (var stream = KindCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Section> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    Set<String> ids() {
        return kinds.keySet();
    }

    /** Read once, when the first school needs them: they are part of the jar and never change. */
    private static final class BuiltIn {
        static final KindCatalogue KINDS = read();
    }
}
