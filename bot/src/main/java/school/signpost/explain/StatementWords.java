package school.signpost.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.Conflict;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Statement;

/** What a policy says, with how binding it is and where it says so; what the school chose is never called policy. */
public final class StatementWords {

    private final Words words;

    public StatementWords(Words words) {
        this.words = words;
    }

    public Line line(Statement statement) {
        var values = Map.of("is", statement.is(), "standing", standing(statement));
        var said = words.say("statement", values);
        return Line.of(statement.onlyIf().isAlways() ? said : underCondition(statement, said));
    }

    /** Said only to whoever answered so. */
    private String underCondition(Statement statement, String said) {
        var answers = statement.onlyIf().answers().values().stream()
                .map(options -> options.stream().sorted().collect(Collectors.joining(words.say("statement.or"))))
                .collect(Collectors.joining(words.say("statement.and")));
        return words.say("statement.if", Map.of("answers", answers, "said", said));
    }

    /** A value of a rule in a sentence of ours. */
    public Line stated(String key, Map<String, String> values, Stated<?> stated) {
        return line(new Statement(words.say(key, values), stated.source(), stated.strength()));
    }

    /** "must; Passwords, 8.3", "your school's choice". */
    public String standing(Statement statement) {
        if (statement.isSchoolChoice()) {
            return words.say("statement.school-choice");
        }
        var strength = words.say("statement." + statement.strength().name());
        return statement.source() == null
                ? words.say("statement.unsaid", Map.of("strength", strength))
                : words.say("statement.clause", Map.of("strength", strength, "source", statement.source()));
    }

    /** Where the document contradicts itself, and which of the two places the school goes by. */
    public Line conflict(Conflict conflict) {
        var why = conflict.why();
        return Line.of(words.say(
                conflict.follow() ? "conflict.followed" : "conflict",
                Map.of(
                        "says", unstopped(conflict.says()),
                        "source", conflict.source(),
                        "why", why == null ? "" : words.say("conflict.why", Map.of("why", unstopped(why))))));
    }

    /** Where a route comes from; a document that has one still leaves the minutes and the later steps open. */
    List<Line> route(@Nullable String source) {
        var from = Line.of(source("explain.route", source));
        return source == null || source.equals(Statement.SCHOOL_CHOICE)
                ? List.of(from)
                : List.of(from, Line.quiet(words.say("explain.route.rest")));
    }

    /** A sentence of the file goes into a sentence of ours, which has a full stop already. */
    private static String unstopped(String says) {
        return says.endsWith(".") ? says.substring(0, says.length() - 1) : says;
    }

    /** One of the three sentences {@code key}, {@code key.school-choice} and {@code key.unsaid}. */
    public String source(String key, @Nullable String source) {
        if (source == null) {
            return words.say(key + ".unsaid");
        }
        return source.equals(Statement.SCHOOL_CHOICE)
                ? words.say(key + ".school-choice")
                : words.say(key, Map.of("source", source));
    }
}
