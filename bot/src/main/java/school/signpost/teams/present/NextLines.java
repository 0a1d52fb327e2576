package school.signpost.teams.present;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Ladder;
import school.signpost.alert.model.Told;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
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

    /** For an answer that is read now. */
    Optional<Line> of(Case file) {
        var alert = file.alert();
        return switch (alert.status()) {
            case CLIMBING -> climbs(file).map(Line::quiet);
            case REPEATING -> repeats(file, "next.repeats");
            case NOBODY_LEFT -> Optional.of(Line.quiet(timed(file, "next.phone", climbTime(alert))));
            case ACKNOWLEDGED -> chased(file);
            case PHONED, STOPPED -> Optional.empty();
        };
    }

    /** For a message that nothing renews while the last step repeats: it names no time, which would soon be over. */
    Optional<Line> lasting(Case file) {
        return file.alert().status() == Alert.Status.REPEATING ? repeats(file, "next.repeats.lasting") : of(file);
    }

    /** For a card: whoever is asked again gets a new one each time. */
    Optional<Line> onCardOf(Case file, StaffId recipient) {
        boolean isRenewed = file.alert().status() == Alert.Status.REPEATING
                && ladders.of(file, climbTime(file.alert())).askedAgain(file.alert()).stream()
                        .anyMatch(each -> each.person().equals(recipient));
        return isRenewed ? of(file) : lasting(file);
    }

    private Optional<Line> repeats(Case file, String key) {
        var ladder = ladders.of(file, climbTime(file.alert()));
        var length = SchoolTimes.length(ladder.repeatEvery());
        var every = ladder.patience().hours() == null
                ? length
                : words.say("next.repeats.school-time", Map.of("every", length));
        return naming(key, file, ladder.askedAgain(file.alert()), every).map(Line::quiet);
    }

    private static Instant climbTime(Alert alert) {
        return Objects.requireNonNull(alert.nextClimb());
    }

    /**
     * Whom the next step leads to at its time: those who have not been told before, else those who are asked again; absences
     * and holders may have changed until then.
     */
    private Optional<String> climbs(Case file) {
        var at = climbTime(file.alert());
        var next = ladders.of(file, at).rungs().stream()
                .skip(file.alert().step() + 1L)
                .map(Ladder.Rung::people)
                .filter(people -> !people.isEmpty())
                .findFirst();
        if (next.isEmpty()) {
            return Optional.of(timed(file, "next.everybody", at));
        }
        var fresh = without(file, next.get(), Told::mayAnswer);
        return fresh.isEmpty()
                ? naming("next.again", file, without(file, next.get(), Told::hasAnswered), "")
                : naming("next.climbs", file, fresh, "");
    }

    private static List<Recipient> without(Case file, List<Recipient> people, Predicate<Told> known) {
        return people.stream()
                .filter(each -> file.alert().told(each.person()).filter(known).isEmpty())
                .toList();
    }

    private Optional<String> naming(String key, Case file, List<Recipient> people, String every) {
        var time = by(file.school(), climbTime(file.alert()));
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(key, Map.of("time", time, "who", named(file, people), "every", every)));
    }

    private String named(Case file, List<Recipient> people) {
        return people.stream()
                .map(each -> names.withRoles(file.school(), each.person(), each.roles()))
                .collect(Collectors.joining(", "));
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
