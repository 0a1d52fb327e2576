package school.signpost.directory;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.signpost.shared.SchoolId;

/** Which group of the directory means which places, and how often it is read. Without a group it is not read at all. */
public record DirectoryPlan(Map<String, List<Place>> groups, Duration every) {

    public DirectoryPlan {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    boolean isOn() {
        return !groups.isEmpty();
    }

    boolean isAbout(SchoolId school) {
        return groups.values().stream()
                .flatMap(List::stream)
                .anyMatch(place -> place.school().equals(school));
    }

    /** Another plan needs everything read anew. */
    String key() {
        return Integer.toHexString(new TreeMap<>(groups).toString().hashCode());
    }
}
