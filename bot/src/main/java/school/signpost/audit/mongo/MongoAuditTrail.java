package school.signpost.audit.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.springframework.stereotype.Component;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditAnchors;
import school.signpost.audit.AuditTrail;
import school.signpost.shared.SchoolId;

/**
 * The chain in MongoDB: one document per entry, inserted under the next number, and one anchor per school that follows it.
 * Insert first, anchor second: a crash between the two leaves the anchor behind, never ahead, and the next append catches up.
 */
@Component
public final class MongoAuditTrail implements AuditTrail, AuditAnchors {

    /** Far more than instances could ever race; beyond it something else is wrong. */
    private static final int MOST_ATTEMPTS = 10_000;

    private final Links links;
    private final Map<SchoolId, ReentrantLock> appending = new ConcurrentHashMap<>();

    MongoAuditTrail(MongoDatabase database) {
        links = new Links(database);
    }

    /** An answer lost on the way may record an entry twice; none that was acknowledged is ever lost. */
    @Override
    public void append(SchoolId school, Entry entry) {
        // Instances race by inserting; threads of this one would only race themselves, so they queue.
        var lock = appending.computeIfAbsent(school, first -> new ReentrantLock());
        lock.lock();
        try {
            insertBehind(links.startedAnchor(school), school, entry);
        } finally {
            lock.unlock();
        }
    }

    private void insertBehind(Anchor known, SchoolId school, Entry entry) {
        Anchor last = known;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Link link = Link.after(school, last, entry);
            if (links.insert(link)) {
                links.moveAnchor(school, link.anchor());
                return;
            }
            last = links.find(school, link.seq())
                    .map(taken -> anchorOf(taken, link))
                    .orElse(last);
        }
        throw new IllegalStateException("audit.contended: no free number behind " + known.seq());
    }

    private static Anchor anchorOf(Document taken, Link refused) {
        return LinkDocuments.read(taken)
                .map(Link::anchor)
                .orElseThrow(() -> new IllegalStateException("audit.unreadable: " + refused.id()));
    }

    @Override
    public List<Entry> read(SchoolId school, long from, int most) {
        var found = new ArrayList<Entry>();
        long first = Math.max(1, from);
        long end = first + most;
        for (boolean more = true; more && first < end; first += Links.PAGE) {
            var page = links.page(school, first, (int) Math.min(Links.PAGE, end - first));
            page.values()
                    .forEach(document ->
                            LinkDocuments.read(document).map(Link::entry).ifPresent(found::add));
            more = !page.isEmpty();
        }
        return found;
    }

    @Override
    public boolean holds(SchoolId school, String actor, String action, String about) {
        return links.holds(school, actor, action, about);
    }

    @Override
    public Optional<String> verify(SchoolId school) {
        return new ChainWalk(links, school).firstFault();
    }

    @Override
    public Optional<String> verify(SchoolId school, Anchor kept) {
        return verify(school).or(() -> new ChainWalk(links, school).faultAgainst(kept));
    }

    @Override
    public List<SchoolId> schools() {
        return links.schools();
    }

    @Override
    public Optional<Anchor> newest(SchoolId school) {
        return links.anchor(school).filter(anchor -> anchor.seq() > 0);
    }
}
