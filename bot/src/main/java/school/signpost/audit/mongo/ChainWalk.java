package school.signpost.audit.mongo;

import java.util.Optional;
import java.util.SortedMap;
import org.bson.Document;
import school.signpost.audit.Anchor;
import school.signpost.shared.SchoolId;

/**
 * Walks one chain page by page and says in words where it first breaks. It finds an entry that was changed, moved,
 * removed or put in, and an end that was cut off. It cannot find a chain that was rewritten from some entry on together
 * with its anchor, by somebody who may write both: for that an anchor has to be kept outside ({@link #faultAgainst}).
 */
final class ChainWalk {

    private final Links links;
    private final SchoolId school;

    ChainWalk(Links links, SchoolId school) {
        this.links = links;
        this.school = school;
    }

    Optional<String> firstFault() {
        // Read before the entries: whatever is appended meanwhile lies behind it.
        var end = links.anchor(school);
        if (end.isEmpty()) {
            return links.anyEntryOf(school)
                    ? Optional.of("The anchor of this chain is missing: there are entries, but not where they end.")
                    : Optional.empty();
        }
        return walk(end.get());
    }

    private Optional<String> walk(Anchor end) {
        Anchor last = Anchor.START;
        while (true) {
            var page = links.page(school, last.seq() + 1, Links.PAGE);
            for (int i = 0; i < Links.PAGE; i++) {
                long seq = last.seq() + 1;
                Document stored = page.get(seq);
                if (stored == null) {
                    return faultInStopping(seq, end, page);
                }
                var link = LinkDocuments.read(stored).filter(read -> read.isAsWritten(school, seq));
                if (link.isEmpty()) {
                    return Optional.of("Entry %d was changed after it was written.".formatted(seq));
                }
                var fault = fault(link.get(), last, end);
                if (fault.isPresent()) {
                    return fault;
                }
                last = link.get().anchor();
            }
        }
    }

    private static Optional<String> fault(Link link, Anchor last, Anchor end) {
        if (!link.previous().equals(last.hash())) {
            return Optional.of("Entry %d does not follow from the one before it: one of the two was put in later."
                    .formatted(link.seq()));
        }
        if (link.seq() == end.seq() && !link.anchor().equals(end)) {
            return Optional.of("Entry %d is not the one this chain was known to reach.".formatted(link.seq()));
        }
        return Optional.empty();
    }

    /** Nothing at {@code seq}: the end, or a gap. Later entries count only if they are still not joined up on a second look. */
    private Optional<String> faultInStopping(long seq, Anchor end, SortedMap<Long, Document> page) {
        boolean laterOnes = !page.isEmpty() && page.lastKey() > seq;
        if (seq <= end.seq() || (laterOnes && links.find(school, seq).isEmpty())) {
            return Optional.of("Entry %d is missing: the chain had reached entry %d."
                    .formatted(seq, laterOnes ? Math.max(end.seq(), page.lastKey()) : end.seq()));
        }
        return Optional.empty();
    }

    /** Whether the entry somebody keeps the hash of is still the one in the chain. */
    Optional<String> faultAgainst(Anchor kept) {
        if (kept.seq() == 0) {
            return Optional.empty();
        }
        var stored = links.find(school, kept.seq()).flatMap(LinkDocuments::read);
        if (stored.isEmpty()) {
            return Optional.of(
                    "Entry %d is missing: the anchor that was kept says there was one.".formatted(kept.seq()));
        }
        return stored.get().anchor().equals(kept)
                ? Optional.empty()
                : Optional.of("Entry %d is not the one whose anchor was kept: the chain was written anew."
                        .formatted(kept.seq()));
    }
}
