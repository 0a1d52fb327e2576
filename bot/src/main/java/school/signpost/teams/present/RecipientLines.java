package school.signpost.teams.present;

import static school.signpost.caseregister.Entry.Happening.ANSWERED;
import static school.signpost.caseregister.Entry.Happening.HANDED_OVER;
import static school.signpost.caseregister.Entry.Happening.OWNER_GONE;
import static school.signpost.caseregister.Entry.Happening.STALLED;
import static school.signpost.caseregister.Entry.Happening.TAKEN_BACK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry;
import school.signpost.shared.StaffId;

/** Where a case stands, for the card of somebody who was told. */
@Component
class RecipientLines {

    private final Words words;
    private final Names names;
    private final StandingLines standing;
    private final NextLines next;

    RecipientLines(Words words, Names names, StandingLines standing, NextLines next) {
        this.words = words;
        this.names = names;
        this.standing = standing;
        this.next = next;
    }

    /** Without what they can see anyway. */
    List<Line> of(Case file, StaffId recipient) {
        return switch (file.alert().status()) {
            case CLIMBING, REPEATING, NOBODY_LEFT -> waiting(file, recipient);
            case ACKNOWLEDGED ->
                Stream.concat(
                                file.alert().owners().stream()
                                        .map(told -> Line.good(answerLine(file, told, recipient))),
                                next.of(file).stream())
                        .toList();
            case PHONED -> List.of(Line.good(words.say("standing.recipient.phoned")));
            case STOPPED -> List.of(Line.good(standing.stopped(file)));
        };
    }

    private List<Line> waiting(Case file, StaffId recipient) {
        var lines = new ArrayList<Line>();
        whoHadIt(file).ifPresent(line -> lines.add(Line.strong(line)));
        lines.add(Line.strong(words.say(
                "standing.recipient.waiting", Map.of("time", standing.at(file.school(), toldAt(file, recipient))))));
        next.onCardOf(file, recipient)
                .filter(line -> file.alert().status() != Alert.Status.NOBODY_LEFT)
                .ifPresent(lines::add);
        return lines;
    }

    /** Somebody had answered and has it no more: whoever is told now must know that nobody deals with it. */
    private Optional<String> whoHadIt(Case file) {
        return StandingLines.newest(file, Set.of(ANSWERED, HANDED_OVER, TAKEN_BACK, STALLED, OWNER_GONE))
                .filter(entry -> entry.what() != ANSWERED && entry.what() != HANDED_OVER)
                .map(entry -> words.say(
                        "standing.had-it." + entry.what(),
                        Map.of("who", names.of(file.school(), StaffId.of(whose(entry))))));
    }

    private static String whose(Entry entry) {
        var about = entry.about();
        return about == null ? entry.actor() : about;
    }

    private String answerLine(Case file, Told told, StaffId recipient) {
        var answered = Objects.requireNonNull(told.acknowledgement());
        var time = standing.time(file.school(), answered.at());
        return told.person().equals(recipient)
                ? words.say("standing.recipient.yours", Map.of("time", time))
                : words.say(
                        "standing.recipient.theirs", Map.of("who", names.withRoles(file.school(), told), "time", time));
    }

    private static Instant toldAt(Case file, StaffId recipient) {
        return file.alert().told(recipient).map(Told::at).orElse(file.filing().reportedAt());
    }
}
