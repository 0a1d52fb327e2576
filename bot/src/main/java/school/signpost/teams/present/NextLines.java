package school.signpost.teams.present;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolClock;
import school.signpost.time.SchoolTimes;

/** What happens next in a case if nobody does anything, and when. */
@Component
class NextLines {

    private final Words words;
    private final Names names;
    private final Ladders ladders;
    private final Policies policies;
    private final SchoolClock clock;

    NextLines(Words words, Names names, Ladders ladders, Policies policies, SchoolClock clock) {
        this.words = words;
        this.names = names;
        this.ladders = ladders;
        this.policies = policies;
        this.clock = clock;
    }

    Optional<Line> of(Case file) {
        var alert = file.alert();
        return switch (alert.status()) {
            case CLIMBING -> Optional.of(Line.quiet(climbs(file)));
            case REPEATING -> Optional.of(Line.quiet(timed(file, "next.again", climbTime(alert))));
            case NOBODY_LEFT -> Optional.of(Line.quiet(timed(file, "next.phone", climbTime(alert))));
            case ACKNOWLEDGED -> chased(file);
            case PHONED, STOPPED -> Optional.empty();
        };
    }

    private static Instant climbTime(Alert alert) {
        return Objects.requireNonNull(alert.nextClimb());
    }

    /**
     * Whom the next step leads to at its time and who has not been told before; absences and holders may have changed until
     * then.
     */
    private String climbs(Case file) {
        var at = climbTime(file.alert());
        var told = file.alert().told().stream()
                .filter(each -> each.mayAnswer())
                .map(Told::person)
                .collect(Collectors.toSet());
        var people = ladders.of(file, at).rungs().stream()
                .skip(file.alert().step() + 1L)
                .filter(rung -> !rung.people().isEmpty())
                .findFirst()
                .map(rung -> rung.people().stream()
                        .filter(each -> !told.contains(each.person()))
                        .map(each -> names.withRoles(file.school(), each.person(), each.roles()))
                        .collect(Collectors.joining(", ")));
        return people.map(who -> who.isEmpty()
                        ? timed(file, "next.again", at)
                        : words.say("next.climbs", Map.of("time", by(file.school(), at), "who", who)))
                .orElseGet(() -> timed(file, "next.everybody", at));
    }

    private Optional<Line> chased(Case file) {
        var chase = file.alert().chase();
        var who = file.alert().owners().stream()
                .map(owner -> names.of(file.school(), owner.person()))
                .collect(Collectors.joining(", "));
        return chase == null
                ? Optional.empty()
                : Optional.of(Line.quiet(
                        words.say("next.chased", Map.of("time", by(file.school(), chase.due()), "who", who))));
    }

    private String timed(Case file, String key, Instant at) {
        return words.say(key, Map.of("time", by(file.school(), at)));
    }

    private String by(SchoolId school, Instant at) {
        return new SchoolTimes(policies.current(school).policy().calendar().zone()).by(at, clock.instant());
    }
}
