package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link SecondaryIndex} that begin with these values and go on within the bounds. */
record KeyRange(List<Object> prefix, Conditions.@Nullable Bounds bounds) {

    KeyRange {
        // numbers as the index holds them, whatever their type was
        prefix = prefix.isEmpty()
                ? List.of()
                : new KeyValue(prefix).normalized().stream().toList();
    }

    /** Where to begin reading entries of {@code size} parts; null comes before everything, so it fills up what is open. */
    KeyValue first(int size) {
        var parts = new ArrayList<@Nullable Object>(prefix);
        if (bounds != null) {
            parts.add(bounds.lowest());
        }
        while (parts.size() < size) {
            parts.add(null);
        }
        return new KeyValue(parts);
    }

    /** Whether no entry from here on can belong; the upper bound may only end it where no document holds an array. */
    boolean isPast(KeyValue entry, StoredType order, boolean upperBoundEnds) {
        for (int part = 0; part < prefix.size(); part++) {
            if (order.compare(entry.get(part), prefix.get(part)) != 0) {
                return true;
            }
        }
        Object highest = bounds == null ? null : bounds.highest();
        return upperBoundEnds && highest != null && order.compare(entry.get(prefix.size()), highest) > 0;
    }
}
