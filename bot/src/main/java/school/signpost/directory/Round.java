package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reading, as it is put together: who is in which group, and what the directory says of them. Accounts that are in no
 * group and never were are passed over, pupils' among them. Pure.
 */
final class Round {

    /** Long enough to see a leaver's account disabled and removed, whatever a policy allows for it. */
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final Map<String, DirectoryPerson> known = new LinkedHashMap<>();
    private final Map<String, List<Place>> members;
    private final boolean whole;
    private final Map<String, DirectoryPerson> read = new LinkedHashMap<>();

    /** {@code whole} when every account is read, not only what changed. */
    Round(List<DirectoryPerson> known, Map<String, List<Place>> members, boolean whole) {
        known.forEach(person -> this.known.put(person.id(), person));
        this.members = members;
        this.whole = whole;
    }

    /** The next thing the directory says; of one account it may speak several times. */
    void see(AccountChange change) {
        var id = change.id();
        if (!members.containsKey(id) && !known.containsKey(id)) {
            return;
        }
        var before = read.get(id);
        if (before == null) {
            before = whole ? DirectoryPerson.unknown(id) : known.get(id);
        }
        if (before != null) {
            read.put(id, change.onto(before));
        }
    }

    /**
     * Of whom it has not said enough: who came into a group without any other change and, where everything was read, who is
     * known and was not there.
     */
    Set<String> unclear() {
        var ids = new LinkedHashSet<String>();
        members.keySet().stream()
                .filter(id -> !read.containsKey(id) && (whole || !known.containsKey(id)))
                .forEach(ids::add);
        known.values().stream()
                .filter(person -> whole && !person.gone() && !read.containsKey(person.id()))
                .forEach(person -> ids.add(person.id()));
        return ids;
    }

    /** All of one account, asked for by its id. */
    void found(AccountChange all) {
        read.put(all.id(), all.onto(DirectoryPerson.unknown(all.id())));
    }

    /** There is no such account. */
    void missing(String id) {
        var before = known.get(id);
        if (before != null) {
            read.put(id, before.deleted());
        }
    }

    Outcome at(Instant now) {
        var changed = new ArrayList<DirectoryPerson>();
        var forgotten = new ArrayList<String>();
        var everybody = new LinkedHashMap<>(known);
        everybody.putAll(read);
        everybody.forEach((id, person) -> {
            var before = known.get(id);
            var since = before == null ? null : before.outsideSince();
            var after = new DirectoryPerson(
                            id,
                            person.profile(),
                            person.enabled(),
                            person.gone(),
                            person.passwordChanged(),
                            List.of(),
                            since)
                    .foundIn(person.gone() ? List.of() : members.getOrDefault(id, List.of()), now);
            var outside = after.outsideSince();
            if (outside != null && outside.plus(REMEMBERED).isBefore(now)) {
                forgotten.add(id);
            } else if (!after.equals(before)) {
                changed.add(after);
            }
        });
        return new Outcome(changed, forgotten);
    }

    /** What must be stored. */
    record Outcome(List<DirectoryPerson> changed, List<String> forgotten) {

        boolean isAnything() {
            return !changed.isEmpty() || !forgotten.isEmpty();
        }
    }
}
