package school.signpost.policy.schools;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Recipients;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.shared.KindId;
import school.signpost.shared.StaffId;

/**
 * What becomes of one report if nobody answers: who is told at each step and until when, then who is informed. A step that
 * reaches nobody is passed over at once, as the bot does.
 */
final class RoutingStory {

    /** A lesson on a school day, a Saturday, and a morning of the Christmas holidays. */
    private static final Map<String, Instant> MOMENTS = Map.of(
            "lesson", Instant.parse("2026-11-24T09:00:00Z"),
            "Saturday", Instant.parse("2026-11-28T11:00:00Z"),
            "holiday", Instant.parse("2026-12-29T10:00:00Z"));

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final ExampleSchool school;
    private final IncidentKind kind;
    private final @Nullable StaffId reporter;
    private final Set<StaffId> subjects;
    private final Instant at;

    RoutingStory(ExampleSchool school, String kind, String by, @Nullable String about, String moment) {
        this.school = school;
        this.kind = school.policy().kind(KindId.of(kind)).orElseThrow(() -> new AssertionError("no kind " + kind));
        this.reporter = by.equals("a stranger") ? null : school.member(by).id();
        this.subjects = about == null ? Set.of() : Set.of(school.member(about).id());
        this.at = Objects.requireNonNull(MOMENTS.get(moment), moment);
    }

    /** {@code Ann + Ben by 09:15, then Cy by 09:30}; with {@code (each)} where everybody has to answer. */
    String told() {
        var steps = new ArrayList<String>();
        var now = at;
        for (Step step : route().steps()) {
            var recipients = Routing.resolve(step, context(now));
            if (!recipients.isEmpty()) {
                now = now.plus(step.within());
                steps.add(names(recipients) + each(recipients) + " by " + shown(now));
            }
        }
        return steps.isEmpty() ? nobody() : String.join(", then ", steps);
    }

    /** Who learns of it without being asked for an answer; empty if nobody does. */
    String informed() {
        return names(Routing.also(route(), context(at)));
    }

    private String nobody() {
        var late = Routing.lastResort(route(), context(at));
        var contact = school.policy().whenNobodyIsLeft();
        return late.isEmpty() ? contact.name() + " on " + contact.phone() : "away: " + names(late);
    }

    private Route route() {
        // as the bot has it, a deputy is not the head: what is about a deputy goes the ordinary way
        var held = school.policy().roles().values().stream()
                .filter(role ->
                        subjects.stream().anyMatch(subject -> role.holders().contains(subject.value())))
                .map(Role::id)
                .toList();
        return Routing.routeFor(kind, held);
    }

    private RoutingContext context(Instant now) {
        return new RoutingContext(school.policy(), school.people(), reporter, subjects, now);
    }

    private String names(Recipients recipients) {
        List<String> names = recipients.tell().stream()
                .map(recipient -> school.nameOf(recipient.person()) + (recipient.asDeputy() ? " (deputy)" : ""))
                .toList();
        return names.stream().collect(Collectors.joining(" + "));
    }

    private static String each(Recipients recipients) {
        return recipients.acknowledge() == Step.Acknowledge.EACH ? " (each)" : "";
    }

    private String shown(Instant deadline) {
        var until = deadline.atZone(LONDON);
        boolean sameDay = until.toLocalDate().equals(at.atZone(LONDON).toLocalDate());
        return until.format(sameDay ? TIME : DAY);
    }
}
