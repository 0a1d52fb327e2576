package school.signpost.policy.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolCalendar;

/** A school to route in, small enough to read: a person's id is the part of the address before the @. */
final class RoutingWorld implements People {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Map<RoleId, Role> roles = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    final Set<StaffId> atWork = new HashSet<>();
    final Set<StaffId> away = new HashSet<>();
    private final Map<StaffId, StaffId> covers = new HashMap<>();
    private final Set<StaffId> barred = new HashSet<>();
    final Map<StaffId, StaffId> managers = new HashMap<>();

    RoutingWorld role(String id, List<String> holders, String... deputies) {
        return role(id, holders, List.of(deputies), null, null);
    }

    RoutingWorld role(
            String id,
            List<String> holders,
            List<String> deputies,
            @Nullable String sameAs,
            @Nullable String confirmedBy) {
        var emails = holders.stream().map(RoutingWorld::email).toList();
        var standIns = deputies.stream().map(RoutingWorld::email).toList();
        roles.put(
                RoleId.of(id),
                new Role(
                        RoleId.of(id),
                        id,
                        List.of(),
                        emails,
                        standIns,
                        null,
                        confirmedBy == null ? null : "helpdesk@ict.example",
                        confirmedBy == null ? null : RoleId.of(confirmedBy),
                        sameAs == null ? null : RoleId.of(sameAs),
                        id.equals("line-manager"),
                        null,
                        List.of()));
        return this;
    }

    @Override
    public boolean worksHere(StaffId person, Instant at) {
        return !gone.contains(person.value());
    }

    RoutingWorld gone(String person) {
        gone.add(person);
        return this;
    }

    RoutingWorld away(String... people) {
        for (String person : people) {
            away.add(StaffId.of(person));
        }
        return this;
    }

    RoutingWorld barred(String person) {
        barred.add(StaffId.of(person));
        return this;
    }

    /** {@code person} is away, and {@code cover} stands in. */
    RoutingWorld covered(String person, String cover) {
        covers.put(StaffId.of(person), StaffId.of(cover));
        return away(person);
    }

    RoutingWorld atWork(String... people) {
        for (String person : people) {
            atWork.add(StaffId.of(person));
        }
        return this;
    }

    RoutingWorld manages(String manager, String person) {
        managers.put(StaffId.of(person), StaffId.of(manager));
        return this;
    }

    RoutingContext report(@Nullable String reporter, String... subjects) {
        var about = new HashSet<StaffId>();
        for (String subject : subjects) {
            about.add(StaffId.of(subject));
        }
        return new RoutingContext(policy(), this, reporter == null ? null : StaffId.of(reporter), about, NOW);
    }

    Policy policy() {
        return SmallPolicy.of(
                SchoolId.of("st-x"),
                new SchoolCalendar(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of()),
                roles);
    }

    static String email(String person) {
        return person + "@school.example";
    }

    @Override
    public Optional<StaffId> byEmail(String email, Instant at) {
        String person = email.substring(0, email.indexOf('@'));
        return gone.contains(person) ? Optional.empty() : Optional.of(StaffId.of(person));
    }

    @Override
    public Optional<StaffId> lineManagerOf(StaffId person, Instant at) {
        return Optional.ofNullable(managers.get(person)).filter(manager -> !gone.contains(manager.value()));
    }

    @Override
    public boolean manages(StaffId manager, StaffId person) {
        var seen = new HashSet<StaffId>();
        var next = managers.get(person);
        while (next != null && seen.add(next)) {
            if (next.equals(manager)) {
                return true;
            }
            next = managers.get(next);
        }
        return false;
    }

    @Override
    public boolean atWork(StaffId person, Instant at) {
        return atWork.contains(person) && !away.contains(person);
    }

    @Override
    public boolean away(StaffId person, Instant at) {
        return away.contains(person);
    }

    @Override
    public boolean barred(StaffId person, Instant at) {
        return barred.contains(person);
    }

    @Override
    public Optional<StaffId> coverFor(StaffId person, Instant at) {
        return Optional.ofNullable(covers.get(person)).filter(cover -> !away.contains(cover));
    }
}
