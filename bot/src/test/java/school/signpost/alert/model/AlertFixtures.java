package school.signpost.alert.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import school.signpost.alert.model.Ladder.Rung;
import school.signpost.policy.model.Patience;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** Made-up people and ladders for the rules of the alert. */
final class AlertFixtures {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final StaffId SAM = StaffId.of("sam");
    static final StaffId PRIYA = StaffId.of("priya");
    static final StaffId ALEX = StaffId.of("alex");
    static final StaffId NOOR = StaffId.of("noor");
    static final StaffId STRANGER = StaffId.of("stranger");
    static final Duration FIFTEEN = Duration.ofMinutes(15);
    static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private AlertFixtures() {}

    static Recipient as(StaffId person, String role) {
        return new Recipient(person, List.of(RoleId.of(role)), false);
    }

    static Rung rung(StaffId... people) {
        return new Rung(Stream.of(people).map(each -> as(each, "dsl")).toList(), FIFTEEN, false);
    }

    static Rung rungWhereEachAnswers(StaffId... people) {
        return new Rung(Stream.of(people).map(each -> as(each, "dsl")).toList(), FIFTEEN, true);
    }

    /** Sam first, then Priya, then Alex. */
    static Ladder ladder() {
        return ladder(rung(SAM), rung(PRIYA), rung(ALEX));
    }

    static Ladder ladder(Rung... rungs) {
        return new Ladder(List.of(rungs), List.of(), HALF_HOUR, Patience.BY_THE_CLOCK);
    }

    static Ladder nobody() {
        return ladder(rung());
    }

    static Alert raised() {
        return EscalationLadder.raise(ladder(), NOON).alert();
    }

    static Alert repeating() {
        var alert = raised();
        for (int step = 1; step <= 3; step++) {
            alert = climb(alert);
        }
        return alert;
    }

    static Alert acknowledged() {
        return ((Acknowledging.Counted) Answering.acknowledge(raised(), SAM, Answer.GOT_IT, ladder(), NOON))
                .decision()
                .alert();
    }

    static Alert nobodyLeft() {
        return EscalationLadder.raise(nobody(), NOON).alert();
    }

    static Alert phoned() {
        return Answering.phoned(nobodyLeft()).alert();
    }

    /** When it climbs next; only asked of an alert that still does. */
    static Instant due(Alert alert) {
        return Objects.requireNonNull(alert.nextClimb());
    }

    /** As if exactly its time had come. */
    static Alert climb(Alert alert) {
        var due = alert.nextClimb();
        return due == null
                ? alert
                : EscalationLadder.climb(alert, ladder(), due).alert();
    }
}
