package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Ladders;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;

/**
 * Where a case stands, for whoever may follow it: their receipt for the reporter, their own card for somebody who was told,
 * and for any other reader what there is to know, with nothing in it that is meant for the reporter.
 */
@Component
public class FollowerCards {

    private final Words words;
    private final CaseGate gate;
    private final ReporterCards reporters;
    private final CaseCards cases;
    private final StandingLines standing;
    private final AwayLines away;
    private final NextLines next;
    private final Ladders ladders;

    FollowerCards(
            Words words,
            CaseGate gate,
            ReporterCards reporters,
            CaseCards cases,
            StandingLines standing,
            AwayLines away,
            NextLines next,
            Ladders ladders) {
        this.words = words;
        this.gate = gate;
        this.reporters = reporters;
        this.cases = cases;
        this.standing = standing;
        this.away = away;
        this.next = next;
        this.ladders = ladders;
    }

    /** For somebody whom access lets follow this case. */
    public CardModel of(Case file, Viewer viewer) {
        if (gate.allows(viewer, Permission.LIST_OWN_REPORTS, file)) {
            return reporters.receipt(file);
        }
        return told(file, viewer).map(person -> cases.alert(file, person)).orElseGet(() -> reader(file));
    }

    private static Optional<StaffId> told(Case file, Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? file.alert()
                        .told(member.id())
                        .filter(told -> told.withdrawn() == null)
                        .map(Told::person)
                : Optional.empty();
    }

    private CardModel reader(Case file) {
        var reference = file.reference().toString();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(reported(file)));
        lines.addAll(standing(file));
        lines.add(Line.quiet(words.say("follower.add", Map.of("reference", reference))));
        return new CardModel.Say(
                words.say("receipt.summary", Map.of("reference", reference)),
                words.say(
                        "follower.title",
                        Map.of(
                                "reference",
                                reference,
                                "kind",
                                ladders.kindOf(file).title())),
                lines,
                buttons(file));
    }

    private String reported(Case file) {
        return words.say(
                file.filing().unsent() ? "follower.unsent" : "follower.reported",
                Map.of(
                        "who",
                        cases.reporter(file, null),
                        "time",
                        standing.at(file.school(), file.filing().reportedAt())));
    }

    private List<Line> standing(Case file) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING, ACKNOWLEDGED -> told(file);
            case NOBODY_LEFT -> List.of(Line.danger(words.say("happening.MUST_PHONE")));
            case PHONED -> List.of(Line.good(words.say("standing.recipient.phoned")));
            case STOPPED -> List.of(Line.good(standing.stopped(file)));
        };
    }

    private List<Line> told(Case file) {
        var lines = new ArrayList<>(standing.everybodyTold(file));
        if (file.alert().status() != Alert.Status.ACKNOWLEDGED) {
            lines.addAll(away.of(file));
        }
        next.of(file).ifPresent(lines::add);
        return lines;
    }

    private List<Button> buttons(Case file) {
        var id = file.id().value();
        return List.of(
                Button.dialog(words.say("alert.open"), Verb.OPEN_CASE.written(), id),
                Button.dialog(words.say("report.add"), Verb.ADD_TEXT.written(), id));
    }
}
