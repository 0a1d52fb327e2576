package school.signpost.caseregister;

import java.util.ArrayList;
import java.util.List;
import school.signpost.caseregister.Entry.Happened;

/** The newest entries of a case and the head of their chain; the store moves older ones away into segments. */
public record Timeline(List<Entry> entries, long nextSeq, String head) {

    /** How many entries stay in the case's own document. */
    public static final int KEPT = 200;

    public static final Timeline EMPTY = new Timeline(List.of(), 0, "");

    public Timeline {
        entries = List.copyOf(entries);
    }

    public Timeline with(Happened happened) {
        var entry = Entry.after(head, nextSeq, happened);
        var all = new ArrayList<>(entries);
        all.add(entry);
        return new Timeline(all, nextSeq + 1, entry.hash());
    }

    public boolean hasCause(String activityId) {
        return entries.stream().anyMatch(entry -> activityId.equals(entry.cause()));
    }

    /** What is left when the oldest {@code count} have been moved away. */
    public Timeline without(int count) {
        return new Timeline(entries.subList(count, entries.size()), nextSeq, head);
    }
}
