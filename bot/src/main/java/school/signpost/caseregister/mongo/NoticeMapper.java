package school.signpost.caseregister.mongo;

import java.util.List;
import org.bson.Document;
import school.signpost.caseregister.Notices;
import school.signpost.caseregister.OwedNotice;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.outbox.mongo.OwingMapper;

/** The owed notices inside a case's document. */
final class NoticeMapper {

    private NoticeMapper() {}

    static List<Document> write(Notices notices) {
        return notices.all().stream().map(NoticeMapper::write).toList();
    }

    static Notices read(List<Document> documents) {
        return new Notices(documents.stream().map(NoticeMapper::notice).toList());
    }

    private static Document write(OwedNotice notice) {
        var document = new Document("key", notice.key())
                .append("person", notice.person())
                .append("kind", notice.kind().name())
                .append("way", notice.way().name());
        return OwingMapper.append(document, notice.owing())
                .append("takenAt", CaseMapper.date(notice.takenAt()))
                .append("card", notice.card())
                .append("earlier", notice.earlier().isEmpty() ? null : notice.earlier());
    }

    private static OwedNotice notice(Document document) {
        return new OwedNotice(
                document.getString("key"),
                document.getString("person"),
                NoticeKind.valueOf(document.getString("kind")),
                Way.valueOf(document.get("way", Way.TEAMS.name())),
                OwingMapper.read(document),
                CaseMapper.instant(document, "takenAt"),
                document.getString("card"),
                document.getList("earlier", String.class, List.of()));
    }
}
