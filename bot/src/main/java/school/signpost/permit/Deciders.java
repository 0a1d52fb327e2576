package school.signpost.permit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import school.signpost.shared.StaffId;

/**
 * Who says yes or no. There is one part for each role whose yes the policy wants, mostly one; a yes needs somebody of each
 * part, and one person may stand in several. Anybody's no is a no.
 */
public record Deciders(List<List<StaffId>> parts) {

    public Deciders {
        parts = parts.stream().map(List::copyOf).filter(part -> !part.isEmpty()).toList();
    }

    public static Deciders anyOf(List<StaffId> people) {
        return new Deciders(List.of(people));
    }

    public boolean isNobody() {
        return parts.isEmpty();
    }

    /** Everybody once. */
    public List<StaffId> everybody() {
        return parts.stream().flatMap(List::stream).distinct().toList();
    }

    boolean include(StaffId person) {
        return parts.stream().anyMatch(part -> part.contains(person));
    }

    /** Those whose yes is still wanted when these have said it. */
    public List<StaffId> missing(Collection<StaffId> yes) {
        return parts.stream()
                .filter(part -> part.stream().noneMatch(yes::contains))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * Whoever would be asked today is asked as well: a deputy of somebody who is away. Nobody who was asked is asked no
     * more. A policy that wants other roles by now does not change what was asked before.
     */
    Deciders joinedBy(Deciders today) {
        if (today.parts.size() != parts.size()) {
            return this;
        }
        var joined = new ArrayList<List<StaffId>>();
        for (int n = 0; n < parts.size(); n++) {
            var people = new ArrayList<>(parts.get(n));
            today.parts.get(n).stream().filter(each -> !people.contains(each)).forEach(people::add);
            joined.add(people);
        }
        return new Deciders(joined);
    }
}
