package school.signpost.policy.reading;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.AgreementRule.Needs;
import school.signpost.policy.model.AgreementRule.Occasion;
import school.signpost.policy.model.AgreementRule.Overdue;
import school.signpost.policy.model.AgreementRule.Trigger;
import school.signpost.policy.model.Basis;
import school.signpost.policy.model.Stated;
import school.signpost.policy.model.Tell;
import school.signpost.shared.AgreementId;

/** Reads agreements. Their text lies in a file beside the policy. */
final class AgreementReading {

    private static final Keys KEYS = BasisReading.keys(
                    "needs", "years", "signed-by", "renew", "remind", "until-signed", "overdue", "questions-to")
            .requiring("title", "text", "version", "for", "sign");
    private static final Keys SIGN = Keys.of().requiring("on", "within");
    private static final Keys RENEW = Keys.of("source", "strength").requiring("every");
    private static final Keys UNTIL_SIGNED = Keys.of().requiring("tell");
    private static final Keys OVERDUE = Keys.of().requiring("tell", "after");
    private static final Map<String, Trigger> TRIGGERS = Words.of(Trigger.values());
    private static final Map<String, Needs> NEEDS = Words.of(Needs.values());
    private static final Pattern FILE_INSIDE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._/ -]*\\.md");

    private final KnownRoles roles;
    private final TellReading tells;

    AgreementReading(KnownRoles roles, TellReading tells) {
        this.roles = roles;
        this.tells = tells;
    }

    Map<AgreementId, AgreementRule> read(Section agreements) {
        var rules = new LinkedHashMap<AgreementId, AgreementRule>();
        agreements
                .slugs("such as staff-acceptable-use")
                .forEach((id, value) -> value.section(KEYS)
                        .flatMap(section -> rule(AgreementId.of(id), section))
                        .ifPresent(rule -> rules.put(rule.id(), rule)));
        return rules;
    }

    private Optional<AgreementRule> rule(AgreementId id, Section section) {
        var title = section.text("title");
        var text = section.get("text").flatMap(AgreementReading::file);
        var version = section.text("version");
        var audience = AudienceReading.read(section);
        var needs = section.get("needs").flatMap(value -> value.oneOf(NEEDS)).orElse(Needs.SIGNATURE);
        var basis = BasisReading.read(section);
        var occasions = occasions(section, basis);
        var renew = renew(section, basis);
        var remind = section.items("remind").stream()
                .flatMap(item -> item.period().stream())
                .toList();
        var untilSigned = untilSigned(section);
        var overdue = overdue(section);
        var questionsTo = section.get("questions-to").flatMap(roles::read);
        if (Stream.of(title, text, version, audience).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new AgreementRule(
                id,
                title.orElseThrow(),
                text.orElseThrow(),
                version.orElseThrow(),
                audience.orElseThrow(),
                needs,
                occasions,
                renew.orElse(null),
                remind,
                untilSigned.orElse(null),
                overdue.orElse(null),
                questionsTo.orElse(null),
                basis));
    }

    private static Optional<String> file(Value value) {
        return value.text().filter(written -> {
            boolean inside = FILE_INSIDE.matcher(written).matches();
            if (!inside) {
                value.error("must be a Markdown file beside the policy, such as agreements/staff.md");
            }
            return inside;
        });
    }

    private static List<Occasion> occasions(Section section, Basis rule) {
        section.get("sign")
                .filter(value -> value.isList() && value.items().isEmpty())
                .ifPresent(value -> value.error("must name an occasion, such as { on: start, within: P14D }"));
        return section.items("sign").stream()
                .flatMap(item -> item.section(SIGN).flatMap(keys -> occasion(keys, rule)).stream())
                .toList();
    }

    private static Optional<Occasion> occasion(Section section, Basis rule) {
        var on = section.get("on").flatMap(value -> value.oneOf(TRIGGERS));
        var within = BasisReading.stated(section, "within", rule, Value::period);
        return on.flatMap(trigger -> within.map(time -> new Occasion(trigger, time)));
    }

    private static Optional<Stated<Period>> renew(Section section, Basis rule) {
        return section.get("renew").flatMap(value -> value.section(RENEW)).flatMap(keys -> {
            var own = BasisReading.read(keys);
            String source = own.source() == null ? rule.source() : own.source();
            return keys.get("every").flatMap(Value::interval).map(every -> new Stated<>(every, source, own.strength()));
        });
    }

    private Optional<Tell> untilSigned(Section section) {
        return section.get("until-signed")
                .flatMap(value -> value.section(UNTIL_SIGNED))
                .flatMap(keys -> keys.get("tell"))
                .flatMap(tells::read);
    }

    private Optional<Overdue> overdue(Section section) {
        return section.get("overdue").flatMap(value -> value.section(OVERDUE)).flatMap(keys -> {
            var tell = keys.get("tell").flatMap(tells::read);
            var after = keys.get("after").flatMap(Value::period);
            return tell.flatMap(whom -> after.map(time -> new Overdue(whom, time)));
        });
    }
}
