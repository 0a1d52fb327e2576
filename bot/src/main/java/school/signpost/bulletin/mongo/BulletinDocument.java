package school.signpost.bulletin.mongo;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import school.signpost.bulletin.Bulletin;
import school.signpost.bulletin.Bulletin.News;
import school.signpost.bulletin.Topic;
import school.signpost.outbox.Owing;
import school.signpost.outbox.mongo.OwingMapper;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** A bulletin as a document. {@code nextLook} stands there only while it is owed, {@code trouble} only while it is in any. */
final class BulletinDocument {

    private static final int SCHEMA_VERSION = 1;

    private BulletinDocument() {}

    static Document write(Bulletin bulletin, long version) {
        var owing = bulletin.owing();
        var document = new Document("_id", bulletin.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", version)
                .append("school", bulletin.school().value())
                .append("to", bulletin.to().value())
                .append("topic", bulletin.news().topic().name())
                .append("about", bulletin.news().about())
                .append("day", bulletin.news().day().toString());
        OwingMapper.append(document, owing);
        if (owing.state() == Owing.State.OWED) {
            document.append("nextLook", Date.from(owing.nextLook()));
        }
        if (owing.isInTrouble()) {
            document.append("trouble", owing.state().name());
        }
        return document;
    }

    static Bulletin read(Document document) {
        return new Bulletin(
                SchoolId.of(document.getString("school")),
                StaffId.of(document.getString("to")),
                new News(
                        Topic.valueOf(document.getString("topic")),
                        document.getString("about"),
                        LocalDate.parse(document.getString("day"))),
                OwingMapper.read(document),
                document.getLong("version"));
    }
}
