package school.signpost.reachability.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owed;
import school.signpost.outbox.OwedList;

/** The messages owed, inside the document that owes them. */
final class OwedMapper {

    private OwedMapper() {}

    static List<Document> write(OwedList owed) {
        return owed.all().stream().map(OwedMapper::write).toList();
    }

    static OwedList read(List<Document> documents) {
        return new OwedList(documents.stream().map(OwedMapper::owed).toList());
    }

    private static Document write(Owed owed) {
        var lease = Optional.ofNullable(owed.lease());
        return new Document("key", owed.key())
                .append("person", owed.person())
                .append("kind", owed.kind().name())
                .append("state", owed.state().name())
                .append("notBefore", Date.from(owed.notBefore()))
                .append("lease", lease.map(Claimed.Lease::token).orElse(null))
                .append("leaseUntil", ReachabilityMapper.date(lease.map(Claimed.Lease::until)))
                .append("attempts", owed.attempts())
                .append("lastCode", owed.lastCode());
    }

    private static Owed owed(Document document) {
        return new Owed(
                document.getString("key"),
                document.getString("person"),
                NoticeKind.valueOf(document.getString("kind")),
                Owed.State.valueOf(document.getString("state")),
                document.getDate("notBefore").toInstant(),
                lease(document),
                document.getInteger("attempts"),
                document.getString("lastCode"));
    }

    private static Claimed.@Nullable Lease lease(Document document) {
        var token = document.getString("lease");
        return token == null
                ? null
                : new Claimed.Lease(token, document.getDate("leaseUntil").toInstant());
    }
}
