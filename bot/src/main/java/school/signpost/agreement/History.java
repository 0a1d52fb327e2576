package school.signpost.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.signpost.agreement.model.TextHash;

/**
 * What happened to a person's duties, newest last, each entry with the hash of the one before, so that none can be changed
 * or taken out of the middle unseen. Identifiers and codes only.
 */
public record History(List<Happened> entries) {

    public static final History NONE = new History(List.of());
    private static final int KEPT = 200;

    public History {
        entries = List.copyOf(entries);
    }

    History with(Instant at, String actor, String what, String about) {
        var before = entries.isEmpty() ? "" : entries.getLast().hash();
        var line = String.join("\n", before, Long.toString(at.toEpochMilli()), actor, what, about);
        var all = new ArrayList<>(entries);
        all.add(new Happened(at, actor, what, about, TextHash.of(line).hex()));
        return new History(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** One thing that happened; {@code actor} is a staff id or {@code signpost}. */
    public record Happened(Instant at, String actor, String what, String about, String hash) {}
}
