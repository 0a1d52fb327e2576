package school.signpost.caseregister.mongo;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Link;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.Reference;

/** The links of a case inside its document. Documents from before there were any have none. */
final class LinkMapper {

    private LinkMapper() {}

    static List<Document> write(List<Link> links) {
        return links.stream().map(LinkMapper::write).toList();
    }

    private static Document write(Link link) {
        var document = new Document("case", link.id().value())
                .append("kind", link.kind().value())
                .append("restricted", link.restricted())
                .append("opener", link.opener());
        var reference = link.reference();
        return reference == null
                ? document
                : document.append("prefix", reference.prefix())
                        .append("year", reference.year())
                        .append("number", reference.number());
    }

    static List<Link> read(List<Document> documents) {
        return documents.stream().map(LinkMapper::read).toList();
    }

    private static Link read(Document document) {
        return new Link(
                CaseId.of(document.getString("case")),
                KindId.of(document.getString("kind")),
                document.getBoolean("restricted"),
                document.getBoolean("opener"),
                document.containsKey("number")
                        ? new Reference(
                                document.getString("prefix"),
                                document.getInteger("year"),
                                document.getInteger("number"))
                        : null);
    }

    /** Since when another case waits to be opened. */
    static @Nullable Instant nextOpen(Case file) {
        return file.links().stream().anyMatch(Link::isToOpen) ? file.filing().reportedAt() : null;
    }
}
