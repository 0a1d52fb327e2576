package school.signpost.audit.mongo;

import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditTrail.Entry;
import school.signpost.shared.SchoolId;

/** An entry and an anchor as documents, and back. */
final class LinkDocuments {

    static final int SCHEMA_VERSION = 1;

    private static final Set<String> KEYS =
            Set.of("_id", "schemaVersion", "school", "seq", "at", "actor", "action", "about", "previous", "hash");

    private LinkDocuments() {}

    static Document write(Link link) {
        var document = new Document("_id", link.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", link.school().value())
                .append("seq", link.seq())
                .append("at", Date.from(link.entry().at()))
                .append("actor", link.entry().actor())
                .append("action", link.entry().action());
        if (link.entry().about() != null) {
            document.append("about", link.entry().about());
        }
        return document.append("previous", link.previous()).append("hash", link.hash());
    }

    /** Empty when the document is not exactly of the form {@link #write(Link)} gives: then somebody else wrote it. */
    static Optional<Link> read(Document document) {
        if (KEYS.containsAll(document.keySet())
                && Objects.equals(document.get("schemaVersion"), SCHEMA_VERSION)
                && document.get("school") instanceof String school
                && !school.isBlank()
                && document.get("seq") instanceof Long seq
                && document.get("at") instanceof Date at
                && document.get("actor") instanceof String actor
                && document.get("action") instanceof String action
                && document.getOrDefault("about", "") instanceof String
                && document.get("previous") instanceof String previous
                && document.get("hash") instanceof String hash) {
            var entry = new Entry(at.toInstant(), actor, action, document.getString("about"));
            return Optional.of(new Link(SchoolId.of(school), seq, entry, previous, hash));
        }
        return Optional.empty();
    }

    static Document write(SchoolId school, Anchor anchor) {
        return new Document("_id", school.value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("seq", anchor.seq())
                .append("hash", anchor.hash());
    }

    static Anchor readAnchor(Document document) {
        return new Anchor(document.getLong("seq"), document.getString("hash"));
    }
}
