package school.signpost.outbox.mongo;

import java.util.List;
import org.bson.Document;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owed;
import school.signpost.outbox.OwedList;

/** The messages owed, inside the document that owes them. */
public final class OwedMapper {

    private OwedMapper() {}

    public static List<Document> write(OwedList owed) {
        return owed.all().stream().map(OwedMapper::write).toList();
    }

    public static OwedList read(List<Document> documents) {
        return new OwedList(documents.stream().map(OwedMapper::owed).toList());
    }

    private static Document write(Owed owed) {
        var document = new Document("key", owed.key())
                .append("person", owed.person())
                .append("kind", owed.kind().name());
        if (owed.card() != null) {
            document.append("card", owed.card());
        }
        return OwingMapper.append(document, owed.owing());
    }

    private static Owed owed(Document document) {
        return new Owed(
                document.getString("key"),
                document.getString("person"),
                NoticeKind.valueOf(document.getString("kind")),
                OwingMapper.read(document),
                document.getString("card"));
    }
}
