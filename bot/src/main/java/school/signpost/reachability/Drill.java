package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * A practice alert for one role: its holders are asked to press a button, and its deputies when nobody did {@code within}
 * the time of a real step. It is no alert and makes no case. {@code due} is when to look again; over when absent.
 */
public record Drill(
        String id,
        RoleId role,
        StaffId by,
        Instant startedAt,
        Duration within,
        List<Asked> people,
        @Nullable Instant due) {

    public Drill {
        people = List.copyOf(people);
    }

    /** One person who was asked, and when they pressed the button. */
    public record Asked(
            StaffId who,
            boolean deputy,
            Instant at,
            @Nullable Instant answeredAt) {

        Asked answered(Instant now) {
            return answeredAt == null ? new Asked(who, deputy, at, now) : this;
        }

        public Optional<Duration> took() {
            return Optional.ofNullable(answeredAt).map(answered -> Duration.between(at, answered));
        }
    }

    static Drill start(String id, RoleId role, StaffId by, Team team, Duration within, Instant now) {
        var first = team.holders().isEmpty() ? asked(team.deputies(), true, now) : asked(team.holders(), false, now);
        return new Drill(id, role, by, now, within, first, now.plus(within));
    }

    private static List<Asked> asked(List<StaffId> people, boolean deputies, Instant now) {
        return people.stream().map(who -> new Asked(who, deputies, now, null)).toList();
    }

    public boolean isOver() {
        return due == null;
    }

    public Optional<Asked> of(StaffId person) {
        return people.stream().filter(each -> each.who().equals(person)).findFirst();
    }

    /** Pressed again it changes nothing; when everybody has answered, the practice is over. */
    Drill answeredBy(StaffId person, Instant now) {
        var after = people.stream()
                .map(each -> each.who().equals(person) ? each.answered(now) : each)
                .toList();
        boolean all = after.stream().allMatch(each -> each.answeredAt() != null);
        return new Drill(id, role, by, startedAt, within, after, all ? null : due);
    }

    /** Its time has come: the deputies are asked where nobody answered, once; else it ends. */
    Drill look(List<StaffId> deputies, Instant now) {
        if (due == null || now.isBefore(due)) {
            return this;
        }
        boolean answered = people.stream().anyMatch(each -> each.answeredAt() != null);
        boolean climbed = people.stream().anyMatch(Asked::deputy);
        var others = deputies.stream().filter(deputy -> of(deputy).isEmpty()).toList();
        if (answered || climbed || others.isEmpty()) {
            return new Drill(id, role, by, startedAt, within, people, null);
        }
        var more = Stream.concat(people.stream(), asked(others, true, now).stream())
                .toList();
        return new Drill(id, role, by, startedAt, within, more, now.plus(within));
    }

    /** Who may be asked for a role: those who work here and are not away, nobody twice. */
    public record Team(List<StaffId> holders, List<StaffId> deputies) {
        public Team {
            holders = List.copyOf(holders);
            deputies = List.copyOf(deputies);
        }

        boolean isEmpty() {
            return holders.isEmpty() && deputies.isEmpty();
        }
    }
}
