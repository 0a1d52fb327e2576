package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import school.signpost.cards.Line;

/** What is wrong with a file: mistakes in bold, warnings plain, no more than a card can show. */
final class ProblemLines {

    private static final int MOST = 15;

    private ProblemLines() {}

    /** {@code more} says how many are left out, and where to read them. */
    static <P> List<Line> of(List<P> found, Predicate<P> isMistake, IntFunction<String> more) {
        var lines = new ArrayList<Line>();
        found.stream()
                .limit(MOST)
                .map(problem -> isMistake.test(problem) ? Line.strong(problem.toString()) : Line.of(problem.toString()))
                .forEach(lines::add);
        if (found.size() > MOST) {
            lines.add(Line.quiet(more.apply(found.size() - MOST)));
        }
        return lines;
    }
}
