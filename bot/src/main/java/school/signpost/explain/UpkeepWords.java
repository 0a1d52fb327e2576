package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.RetentionRule;
import school.signpost.policy.model.RetentionRule.Keep;
import school.signpost.policy.model.ReviewRule;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Statement;

/** What is looked at again and when, and how long reports are kept. */
final class UpkeepWords {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;

    UpkeepWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
    }

    Answer reviews(List<ReviewRule> reviews) {
        var lines = reviews.stream()
                .flatMap(review -> Stream.concat(
                        Stream.of(review(review)),
                        review.basis().conflicts().stream().map(statements::conflict)))
                .toList();
        return Answer.of(words.say("rule.reviews"), lines, List.of());
    }

    /** A document that says "regularly" is cited for the review, and the school for how often. */
    private Line review(ReviewRule review) {
        var every = review.every();
        var values = Map.of("what", review.what(), "every", Periods.every(words, every.is()));
        var basis = review.basis();
        var stated = new Statement(words.say("rule.review.chosen", values), basis.source(), basis.strength());
        return Statement.SCHOOL_CHOICE.equals(every.source()) && !stated.isSchoolChoice()
                ? statements.line(stated)
                : statements.stated("rule.review", values, every);
    }

    Answer retention(RetentionRule rule) {
        var lines = new ArrayList<Line>();
        var standard = rule.standard();
        lines.add(statements.stated(
                "diff.retention.standard", Map.of("length", Periods.length(words, standard.is())), standard));
        rule.byKind()
                .forEach((id, keep) -> school.policy().kind(id).ifPresent(kind -> lines.add(kept(kind.title(), keep))));
        return Answer.of(words.say("diff.retention"), lines, List.of());
    }

    private Line kept(String kind, Stated<Keep> keep) {
        return switch (keep.is()) {
            case Keep.For time ->
                statements.stated(
                        "rule.kept", Map.of("kind", kind, "length", Periods.length(words, time.time())), keep);
            case Keep.TransferToChildFile ignored -> statements.stated("rule.kept.moved", Map.of("kind", kind), keep);
        };
    }
}
