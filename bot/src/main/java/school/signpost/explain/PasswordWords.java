package school.signpost.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.model.PasswordRule;
import school.signpost.policy.model.Role;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember;

/** The password rules, the asker's own first; where the policy says nothing about a part, that is said too. */
final class PasswordWords {

    private static final String STAFF = "staff";

    private final Words words;
    private final SchoolInView school;
    private final StatementWords statements;

    PasswordWords(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.statements = new StatementWords(words);
    }

    Answer answer(@Nullable StaffId asker) {
        var rules = school.policy().duties().passwords().values();
        var title = words.say("rule.passwords");
        if (rules.isEmpty()) {
            var head = new ContactWords(words, school).line(Role.HEAD);
            return Answer.of(
                    title, List.of(Line.of(words.say("rule.passwords.none", Map.of("head", head)))), List.of());
        }
        var group = asker == null
                ? Optional.<StaffMember.Group>empty()
                : school.staff().find(school.id(), asker).map(StaffMember::group);
        var passages = rules.stream()
                .sorted(Comparator.comparing(rule -> !isFor(rule, group)))
                .map(this::passage)
                .toList();
        return Answer.of(title, List.of(Line.quiet(words.say("rule.passwords.never"))), passages);
    }

    private static boolean isFor(PasswordRule rule, Optional<StaffMember.Group> group) {
        return rule.groups().isEmpty()
                ? rule.name().equals(STAFF)
                : group.filter(rule.groups()::contains).isPresent();
    }

    private Passage passage(PasswordRule rule) {
        var lines = new ArrayList<Line>();
        var age = rule.maxAge();
        if (age != null) {
            lines.add(statements.stated("rule.passwords.age", Map.of("every", Periods.length(words, age.is())), age));
        } else if (rule.name().equals(STAFF)) {
            lines.add(Line.of(words.say("rule.passwords.no-age")));
            lines.add(Line.quiet(words.say("rule.passwords.advice")));
        }
        var length = rule.minLength();
        if (length != null) {
            lines.add(statements.stated("rule.passwords.length", Map.of("count", String.valueOf(length.is())), length));
        }
        var characters = rule.mustHave();
        if (characters != null) {
            var kinds = characters.is().stream()
                    .sorted()
                    .map(each -> words.say("rule.passwords.character." + each.name()))
                    .collect(Collectors.joining(", "));
            lines.add(statements.stated("rule.passwords.characters", Map.of("kinds", kinds), characters));
        }
        var howTo = rule.howToChange();
        if (howTo != null) {
            lines.add(Line.of(words.say("rule.passwords.how", Map.of("how", howTo))));
        }
        rule.changeOn().stream()
                .sorted()
                .forEach(each -> lines.add(Line.of(words.say("rule.passwords.change." + each.name()))));
        var owner = rule.owner();
        if (owner != null) {
            lines.add(Line.of(words.say(
                    rule.accounts().isEmpty() ? "rule.passwords.owner" : "rule.passwords.owner-of",
                    Map.of(
                            "owner", new ContactWords(words, school).line(owner),
                            "accounts", String.join(", ", rule.accounts())))));
        }
        rule.rules().forEach(each -> lines.add(statements.line(each)));
        rule.basis().conflicts().forEach(each -> lines.add(statements.conflict(each)));
        return new Passage(heading(rule), lines);
    }

    private String heading(PasswordRule rule) {
        var name = rule.name().replace('-', ' ');
        return words.say(
                "rule.passwords.for", Map.of("name", name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1)));
    }
}
