package school.signpost.teams.present;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.directory.DirectoryNews;
import school.signpost.directory.DirectoryStanding;
import school.signpost.directory.DirectoryStanding.Trouble;
import school.signpost.time.SystemClock;

/** For administrators: when Microsoft's directory was last read, and what keeps it from being read. */
@Component
public class DirectoryLines {

    private final DirectoryNews news;
    private final Words words;
    private final SystemClock clock;

    DirectoryLines(DirectoryNews news, Words words, SystemClock clock) {
        this.news = news;
        this.words = words;
        this.clock = clock;
    }

    /** Nothing where no directory is set up. */
    List<Line> lines() {
        return news.standing().map(this::lines).orElse(List.of());
    }

    private List<Line> lines(DirectoryStanding standing) {
        var lines = new ArrayList<Line>();
        var last = standing.succeededAt();
        if (last == null) {
            lines.add(Line.of(words.say("directory.never")));
        } else {
            var minutes = Math.max(0, Duration.between(last, clock.instant()).toMinutes());
            lines.add(Line.of(words.say("directory.read", Map.of("minutes", Long.toString(minutes)))));
        }
        var trouble = standing.trouble();
        if (trouble != null) {
            lines.add(Line.strong(trouble(trouble)));
        }
        return lines;
    }

    /** Empty when it has been read meanwhile. */
    public Optional<CardModel> failing() {
        return news.standing()
                .filter(standing -> standing.needsSomebody(clock.instant()))
                .map(standing -> {
                    var title = words.say("directory.fails.title");
                    var lines = new ArrayList<Line>();
                    lines.add(Line.of(words.say("directory.fails")));
                    lines.addAll(lines(standing));
                    return new CardModel.Say(title, title, lines, List.of());
                });
    }

    /** By the code of the answer: what can be put right is said, everything else is passing trouble at Microsoft. */
    private String trouble(Trouble trouble) {
        var key = switch (trouble.code()) {
            case "graph-401", "graph-no-token" -> "directory.trouble.secret";
            case "graph-403" -> "directory.trouble.permission";
            case "graph-404" -> "directory.trouble.group";
            default -> "directory.trouble.other";
        };
        return words.say(key, Map.of("code", trouble.code()));
    }
}
