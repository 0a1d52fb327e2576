package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.explain.StatementWords;

/** Why a case comes to the people it comes to: the clause of its route, or the school's own choice, said to be so. */
@Component
class Clauses {

    private static final String SCHOOL_CHOICE = "school-choice";

    private final Words words;
    private final Ladders ladders;

    Clauses(Words words, Ladders ladders) {
        this.words = words;
        this.ladders = ladders;
    }

    @Nullable
    String of(Case file) {
        var leftOpen = ladders.stepOf(file).leftOpen();
        return leftOpen == null
                ? written(sourceOf(file))
                : words.say("clause.left-open", Map.of("words", leftOpen, "source", clauseIn(sourceOf(file))));
    }

    /** Where the document does not say whom to tell: its own words, for the reporter to read. */
    List<Line> leftOpen(Case file) {
        return ladders.stepOf(file).leftOpen() == null
                ? List.of()
                : Optional.ofNullable(of(file)).map(Line::quiet).stream().toList();
    }

    private @Nullable String sourceOf(Case file) {
        var kind = ladders.kindOf(file);
        return kind.route().source() == null ? kind.source() : kind.route().source();
    }

    private static String clauseIn(@Nullable String source) {
        return source == null || source.equals(SCHOOL_CHOICE) ? "" : " (" + source + ")";
    }

    private @Nullable String written(@Nullable String source) {
        return source == null ? null : new StatementWords(words).cited(source);
    }
}
