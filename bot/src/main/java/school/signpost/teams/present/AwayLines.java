package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.time.SchoolClock;

/** Who of the present step is away, and who covers: so that the reporter does not wait for somebody who is not there. */
@Component
class AwayLines {

    private final Words words;
    private final Names names;
    private final Ladders ladders;
    private final SchoolClock clock;

    AwayLines(Words words, Names names, Ladders ladders, SchoolClock clock) {
        this.words = words;
        this.names = names;
        this.ladders = ladders;
        this.clock = clock;
    }

    List<Line> of(Case file) {
        return ladders.awayOnStep(file, clock.instant()).stream()
                .map(away -> Line.of(line(file, away)))
                .toList();
    }

    private String line(Case file, Ladders.Away away) {
        var who = names.of(file.school(), away.who());
        var cover = away.standIn();
        return cover == null
                ? words.say("standing.away", Map.of("who", who))
                : words.say("standing.away.covered", Map.of("who", who, "cover", names.of(file.school(), cover)));
    }
}
