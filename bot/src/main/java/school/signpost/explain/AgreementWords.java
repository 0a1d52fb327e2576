package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.AgreementRule;

/** Who signs an agreement, when, and when again. */
final class AgreementWords {

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;

    AgreementWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
    }

    Answer answer(AgreementRule rule) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say(
                "rule.agreement." + rule.needs().name(),
                Map.of("who", audience(rule.audience()), "version", rule.version()))));
        rule.occasions().forEach(each -> lines.add(occasion(rule, each)));
        var renew = rule.renewEvery();
        if (renew != null) {
            lines.add(statements.stated(
                    "rule.agreement.renew", Map.of("every", Periods.length(words, renew.is())), renew));
        }
        if (rule.questionsTo() != null) {
            lines.add(Line.of(words.say(
                    "rule.agreement.questions",
                    Map.of("who", new ContactWords(words, school).line(rule.questionsTo())))));
        }
        lines.add(Line.quiet(statements.cited(rule.basis().source())));
        rule.basis().conflicts().forEach(each -> lines.add(statements.conflict(each)));
        return Answer.of(rule.title(), lines, List.<Passage>of());
    }

    /** What the school chose under an agreement of its document is said where it stands; the rest is said once, below. */
    private Line occasion(AgreementRule rule, AgreementRule.Occasion occasion) {
        var key = "rule.agreement.on." + occasion.on().name();
        var within = occasion.within();
        var values = Map.of("within", Periods.within(words, within.is()));
        return within.isSchoolChoice() && !rule.basis().isSchoolChoice()
                ? statements.stated(key, values, within)
                : Line.of(words.say(key, values));
    }

    String audience(AgreementRule.Audience audience) {
        return switch (audience) {
            case AgreementRule.OfStaff staff ->
                staff.groups().stream()
                        .sorted()
                        .map(group -> words.say("group." + group.name()))
                        .collect(Collectors.joining(", "));
            case AgreementRule.OfPupils pupils ->
                words.say(
                        "rule.agreement.pupils",
                        Map.of(
                                "signers",
                                pupils.signers().stream()
                                        .sorted()
                                        .map(signer -> words.say("signer." + signer.name()))
                                        .collect(Collectors.joining(", "))));
        };
    }
}
