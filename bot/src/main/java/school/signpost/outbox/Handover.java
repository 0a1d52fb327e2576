package school.signpost.outbox;

import java.util.Collection;

/** Takes fresh notices, already claimed by the write that owed them. Losing them is harmless: the scan finds them. */
public interface Handover {

    void handOver(Collection<Claimed> fresh);
}
