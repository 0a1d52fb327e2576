package school.signpost.outbox.mongo;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Owing;

/** Writes an {@link Owing} beside the other fields of the document that owes, and reads it from there. */
public final class OwingMapper {

    private OwingMapper() {}

    public static Document append(Document document, Owing owing) {
        var lease = owing.lease();
        return document.append("state", owing.state().name())
                .append("notBefore", Date.from(owing.notBefore()))
                .append("lease", lease == null ? null : lease.token())
                .append("leaseUntil", lease == null ? null : Date.from(lease.until()))
                .append("attempts", owing.attempts())
                .append("lastCode", owing.lastCode());
    }

    public static Owing read(Document document) {
        return new Owing(
                Owing.State.valueOf(document.getString("state")),
                document.getDate("notBefore").toInstant(),
                lease(document),
                document.getInteger("attempts"),
                document.getString("lastCode"));
    }

    private static Owing.@Nullable Lease lease(Document document) {
        var token = document.getString("lease");
        return token == null
                ? null
                : new Owing.Lease(token, document.getDate("leaseUntil").toInstant());
    }
}
