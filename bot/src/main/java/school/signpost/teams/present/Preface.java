package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.StatementWords;
import school.signpost.incident.Heard;
import school.signpost.policy.model.Statement;
import school.signpost.shared.SchoolId;

/** What a reporter reads before anything else, and where what is said comes from. */
@Component
class Preface {

    private final Words words;
    private final Danger danger;

    Preface(Words words, Danger danger) {
        this.words = words;
        this.danger = danger;
    }

    /** What comes before anything else. */
    List<Line> alarm(SchoolId school, Heard.Alarm alarm) {
        var lines = new ArrayList<Line>();
        if (alarm.danger()) {
            lines.add(Line.danger(danger(school)));
        }
        if (alarm.password()) {
            lines.add(Line.danger(words.say("password.typed")));
        }
        return lines;
    }

    /** "If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on …" */
    String danger(SchoolId school) {
        return danger.line(school);
    }

    /** The clauses that what is said comes from; where the school chose, that is said, and never "policy". */
    @Nullable
    String clauseOf(List<Statement> statements) {
        var sources = statements.stream()
                .filter(each -> !each.isSchoolChoice())
                .flatMap(each -> Stream.ofNullable(each.source()))
                .distinct()
                .collect(Collectors.joining("; "));
        boolean chosen = statements.stream().anyMatch(Statement::isSchoolChoice);
        if (sources.isEmpty()) {
            return chosen ? words.say("clause.school-choice") : null;
        }
        var said = new StatementWords(words).cited(sources);
        return chosen ? words.say("clause.and-school-choice", Map.of("said", said)) : said;
    }
}
