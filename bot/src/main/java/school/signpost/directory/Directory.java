package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.staff.PeopleElsewhere;
import school.signpost.staff.PersonElsewhere;
import school.signpost.time.SystemClock;

/** The people of the directory as last read, on whichever instance; remembered for a moment. */
final class Directory implements Accounts, DirectoryNews, PeopleElsewhere {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** A last day is kept as a moment, mostly midnight, by people whose schools keep this time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DirectoryStore store;
    private final DirectoryPlan plan;
    private final SystemClock clock;
    private volatile @Nullable Snapshot remembered;

    Directory(DirectoryStore store, DirectoryPlan plan, SystemClock clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(@Nullable String aadObjectId) {
        if (!plan.isOn() || aadObjectId == null) {
            return Optional.empty();
        }
        var now = snapshot();
        var readAt = now.state().standing().succeededAt();
        var person = now.people().get(aadObjectId.toLowerCase(Locale.ROOT));
        return readAt == null || person == null
                ? Optional.empty()
                : Optional.of(new Account(person.enabled(), person.gone(), person.passwordChanged(), readAt));
    }

    @Override
    public String stamp() {
        return plan.isOn() ? Long.toString(snapshot().state().revision()) : "";
    }

    @Override
    public Optional<DirectoryStanding> standing() {
        return plan.isOn() ? Optional.of(snapshot().state().standing()) : Optional.empty();
    }

    @Override
    public String revision(SchoolId school) {
        return plan.isAbout(school) ? Long.toString(snapshot().state().revision()) : "";
    }

    @Override
    public Optional<List<PersonElsewhere>> of(SchoolId school) {
        var now = snapshot();
        if (!plan.isAbout(school) || now.state().standing().succeededAt() == null) {
            return Optional.empty();
        }
        return Optional.of(now.people().values().stream()
                .flatMap(person -> person.places().stream()
                        .filter(place -> place.school().equals(school))
                        .limit(1)
                        .flatMap(place -> row(person, place, now.people()).stream()))
                .toList());
    }

    @Override
    public List<PersonElsewhere> everybody() {
        if (!plan.isOn()) {
            return List.of();
        }
        var people = snapshot().people();
        return people.values().stream()
                .flatMap(person ->
                        person.places().stream().limit(1).flatMap(place -> row(person, place, people).stream()))
                .toList();
    }

    private static Optional<PersonElsewhere> row(
            DirectoryPerson person, Place place, Map<String, DirectoryPerson> people) {
        var profile = person.profile();
        var address = profile.address();
        if (address == null || profile.name().isBlank()) {
            return Optional.empty();
        }
        var manager = profile.manager() == null ? null : people.get(profile.manager());
        return Optional.of(new PersonElsewhere(
                person.id(),
                address,
                profile.name(),
                place.group(),
                manager == null ? null : manager.profile().address(),
                day(profile.hired()),
                day(profile.leaves()),
                person.enabled()));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZONE);
    }

    private Snapshot snapshot() {
        var known = remembered;
        var now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known;
        }
        var state = store.state();
        var people = known != null && known.state().revision() == state.revision() ? known.people() : people();
        var fresh = new Snapshot(now, state, people);
        remembered = fresh;
        return fresh;
    }

    private Map<String, DirectoryPerson> people() {
        var people = new TreeMap<String, DirectoryPerson>();
        store.people().forEach(person -> people.put(person.id(), person));
        return Collections.unmodifiableMap(people);
    }

    /** What the store held when it was asked. */
    private record Snapshot(Instant at, DirectoryState state, Map<String, DirectoryPerson> people) {}
}
