package school.signpost.caseregister.mongo;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.caseregister.Notices;
import school.signpost.caseregister.OwedNotice;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;

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
        var lease = notice.lease();
        return new Document("key", notice.key())
                .append("person", notice.person())
                .append("kind", notice.kind().name())
                .append("way", notice.way().name())
                .append("state", notice.state().name())
                .append("notBefore", CaseMapper.date(notice.notBefore()))
                .append("lease", lease == null ? null : lease.token())
                .append("leaseUntil", CaseMapper.date(lease == null ? null : lease.until()))
                .append("attempts", notice.attempts())
                .append("lastCode", notice.lastCode())
                .append("takenAt", CaseMapper.date(notice.takenAt()))
                .append("card", notice.card());
    }

    private static OwedNotice notice(Document document) {
        return new OwedNotice(
                document.getString("key"),
                document.getString("person"),
                NoticeKind.valueOf(document.getString("kind")),
                Way.valueOf(document.get("way", Way.TEAMS.name())),
                OwedNotice.State.valueOf(document.getString("state")),
                document.getDate("notBefore").toInstant(),
                lease(document),
                document.getInteger("attempts"),
                document.getString("lastCode"),
                CaseMapper.instant(document, "takenAt"),
                document.getString("card"));
    }

    private static OwedNotice.@Nullable Lease lease(Document document) {
        var token = document.getString("lease");
        return token == null
                ? null
                : new OwedNotice.Lease(token, document.getDate("leaseUntil").toInstant());
    }
}
