package school.signpost.policy.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys that a section may have; those marked as required must be there. */
record Keys(Set<String> required, Set<String> all) {

    static Keys of(String... optional) {
        return new Keys(Set.of(), new LinkedHashSet<>(List.of(optional)));
    }

    Keys requiring(String... names) {
        var everything = new LinkedHashSet<>(List.of(names));
        everything.addAll(all);
        return new Keys(new LinkedHashSet<>(List.of(names)), everything);
    }
}
