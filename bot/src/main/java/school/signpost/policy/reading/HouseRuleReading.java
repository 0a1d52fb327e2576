package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.model.HouseRule;

/** Reads the rules that answer questions. */
final class HouseRuleReading {

    private static final Keys KEYS = BasisReading.keys("words", "ask").requiring("title", "says");

    private final KnownRoles roles;

    HouseRuleReading(KnownRoles roles) {
        this.roles = roles;
    }

    Map<String, HouseRule> read(Section section) {
        var rules = new LinkedHashMap<String, HouseRule>();
        section.slugs("such as personal-phone")
                .forEach((id, value) ->
                        value.section(KEYS).flatMap(keys -> rule(id, keys)).ifPresent(rule -> rules.put(id, rule)));
        return rules;
    }

    private Optional<HouseRule> rule(String id, Section section) {
        var title = section.text("title");
        var words = section.texts("words");
        var basis = BasisReading.read(section);
        var says = StatementReading.read(section.items("says"), basis);
        var ask = section.get("ask").flatMap(roles::read).orElse(null);
        section.get("says")
                .filter(value -> value.isList() && value.items().isEmpty())
                .ifPresent(value -> value.error("must say something, such as [\"Only in the staff room.\"]"));
        return title.map(name -> new HouseRule(id, name, words, says, ask, basis));
    }
}
