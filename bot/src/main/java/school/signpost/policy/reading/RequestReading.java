package school.signpost.policy.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.model.RequestRule;

/** Reads what needs a yes, and whose. */
final class RequestReading {

    private static final Keys KEYS =
            BasisReading.keys("words", "lasts", "remind").requiring("title", "decide");

    private final TellReading tells;

    RequestReading(TellReading tells) {
        this.tells = tells;
    }

    Map<String, RequestRule> read(Section section) {
        var rules = new LinkedHashMap<String, RequestRule>();
        section.slugs("such as remote-access")
                .forEach((id, value) ->
                        value.section(KEYS).flatMap(keys -> rule(id, keys)).ifPresent(rule -> rules.put(id, rule)));
        return rules;
    }

    private Optional<RequestRule> rule(String id, Section section) {
        var title = section.text("title");
        var words = section.texts("words");
        var decide = section.get("decide").flatMap(tells::read);
        var basis = BasisReading.read(section);
        var lasts =
                BasisReading.stated(section, "lasts", basis, Value::interval).orElse(null);
        var remind = section.get("remind").flatMap(Value::period).orElse(RequestRule.USUAL_REMINDER);
        return title.flatMap(name -> decide.map(whom -> new RequestRule(id, name, words, whom, lasts, remind, basis)));
    }
}
