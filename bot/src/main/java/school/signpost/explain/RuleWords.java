package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.HouseRule;
import school.signpost.policy.model.LeaverRule;
import school.signpost.policy.model.Marking;
import school.signpost.policy.model.RequestRule;
import school.signpost.policy.model.Stated;
import school.signpost.shared.StaffId;

/** What the policy says on its other matters: house rules, passwords, agreements, leavers, markings. */
final class RuleWords {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;

    RuleWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
    }

    Optional<Answer> about(String topic, @Nullable StaffId asker) {
        var duties = school.policy().duties();
        var rule = Topics.ruleIn(topic)
                .flatMap(id -> Optional.ofNullable(duties.houseRules().get(id)));
        if (rule.isPresent()) {
            return Optional.of(house(rule.get()));
        }
        var request = Topics.requestIn(topic)
                .flatMap(id -> Optional.ofNullable(duties.requests().get(id)));
        if (request.isPresent()) {
            return Optional.of(request(request.get()));
        }
        var agreement = Topics.agreementIn(topic)
                .flatMap(id -> duties.agreements().values().stream()
                        .filter(each -> each.id().value().equals(id))
                        .findFirst());
        if (agreement.isPresent()) {
            return Optional.of(new AgreementWords(words, school).answer(agreement.get()));
        }
        return fixed(topic, asker);
    }

    /** What every policy may have. */
    private Optional<Answer> fixed(String topic, @Nullable StaffId asker) {
        var duties = school.policy().duties();
        return switch (topic) {
            case Topics.PASSWORDS -> Optional.of(new PasswordWords(words, school).answer(asker));
            case Topics.LEAVERS -> Optional.ofNullable(duties.leavers()).map(this::leavers);
            case Topics.MARKING -> Optional.ofNullable(duties.marking()).map(this::marking);
            case Topics.REVIEWS -> Optional.of(new UpkeepWords(words, school).reviews(duties.reviews()));
            case Topics.RETENTION ->
                Optional.ofNullable(duties.retention()).map(new UpkeepWords(words, school)::retention);
            default -> Optional.empty();
        };
    }

    Answer house(HouseRule rule) {
        var lines = new ArrayList<Line>();
        rule.says().forEach(each -> lines.add(statements.line(each)));
        if (rule.ask() != null) {
            lines.add(Line.strong(
                    words.say("rule.ask", Map.of("who", new ContactWords(words, school).line(rule.ask())))));
        }
        var request = school.policy().duties().requests().get(rule.id());
        if (request != null) {
            lines.add(howToAsk(request));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(words.say("rule.says-nothing")));
        }
        lines.addAll(contradictions(rule.basis()));
        return Answer.of(rule.title(), lines, List.<Passage>of());
    }

    /** What needs a yes is asked for here. */
    private Answer request(RequestRule rule) {
        var lines = new ArrayList<Line>();
        var who = new WhomInWords(words, school::title).of(rule.decide());
        lines.add(Line.of(words.say("rule.request", Map.of("who", who))));
        lines.add(Line.quiet(statements.cited(rule.basis().source())));
        lines.add(howToAsk(rule));
        lines.addAll(contradictions(rule.basis()));
        return Answer.of(rule.title(), lines, List.<Passage>of());
    }

    private Line howToAsk(RequestRule rule) {
        var said = rule.words().isEmpty() ? rule.title() : rule.words().getFirst();
        return Line.strong(words.say("rule.request.ask", Map.of("what", said)));
    }

    Answer leavers(LeaverRule rule) {
        var lines = new ArrayList<Line>();
        stated(rule.disableWithin())
                .ifPresent(each -> lines.add(statements.stated(
                        "rule.leavers.disable", Map.of("within", Periods.within(words, each.is())), each)));
        stated(rule.removeWithin())
                .ifPresent(each -> lines.add(statements.stated(
                        "rule.leavers.remove", Map.of("within", Periods.within(words, each.is())), each)));
        stated(rule.equipmentBack())
                .filter(Stated::is)
                .ifPresent(each -> lines.add(statements.stated("rule.leavers.equipment", Map.of(), each)));
        rule.rules().forEach(each -> lines.add(statements.line(each)));
        lines.addAll(contradictions(rule.basis()));
        return Answer.of(words.say("rule.leavers"), lines, List.<Passage>of());
    }

    Answer marking(Marking marking) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say(
                "rule.marking.levels", Map.of("standard", marking.standard(), "sensitive", marking.sensitive()))));
        lines.add(Line.quiet(statements.cited(marking.basis().source())));
        lines.addAll(contradictions(marking.basis()));
        return Answer.of(words.say("rule.marking"), lines, List.<Passage>of());
    }

    private List<Line> contradictions(Basis basis) {
        return basis.conflicts().stream().map(statements::conflict).toList();
    }

    private static <T> Optional<Stated<T>> stated(@Nullable Stated<T> value) {
        return Optional.ofNullable(value);
    }
}
