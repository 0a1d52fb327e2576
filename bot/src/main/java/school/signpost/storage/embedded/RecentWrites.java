package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last numbered write of each driver session with its answer, so that a driver repeating a write whose answer was
 * lost gets that answer and nothing is written twice. Guarded by the store's lock.
 */
final class RecentWrites {

    private static final int SESSIONS_KEPT = 512;

    private final Map<Object, Numbered> lastOfSession = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Numbered> eldest) {
            return size() > SESSIONS_KEPT;
        }
    };

    private record Numbered(Object number, ByteBuf answer) {}

    @Nullable
    ByteBuf answerTo(Document query) {
        Object session = query.get("lsid");
        Object number = query.get("txnNumber");
        if (session == null || number == null) {
            return null;
        }
        Numbered last = lastOfSession.get(session);
        return last != null && last.number().equals(number) ? last.answer() : null;
    }

    void remember(Document query, ByteBuf answer) {
        Object session = query.get("lsid");
        Object number = query.get("txnNumber");
        if (session != null && number != null) {
            lastOfSession.put(session, new Numbered(number, answer));
        }
    }
}
