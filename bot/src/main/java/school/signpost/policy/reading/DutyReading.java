package school.signpost.policy.reading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.policy.model.Statement.Strength;

/** Checks passwords, leavers, reviews, retention and marking. They lie in the stored version; nothing runs on them yet. */
final class DutyReading {

    private static final Keys PASSWORD =
            Keys.of("max-age", "min-length", "must-have", "remind", "owner", "accounts", "source", "strength");
    private static final Keys LEAVERS =
            Keys.of("disable-within", "remove-within", "tell", "equipment-back", "source", "strength");
    private static final Keys REVIEW = Keys.of("next", "tell", "source").requiring("what", "every");
    private static final Keys RETENTION = Keys.of("by-kind", "source").requiring("default");
    private static final Keys KEEP = Keys.of("source").requiring("keep");
    private static final Keys MARKING = Keys.of("source").requiring("scheme", "default", "sensitive");
    private static final Map<String, String> CHARACTERS = Words.only("upper", "lower", "digit", "symbol");
    private static final Map<String, Strength> STRENGTHS = Words.of(Strength.values());
    private static final String HANDED_ON = "transfer-to-child-file";
    private static final int LONGEST_PASSWORD = 128;

    private final KnownRoles roles;
    private final TellReading tells;

    DutyReading(KnownRoles roles, TellReading tells) {
        this.roles = roles;
        this.tells = tells;
    }

    void checkPasswords(Section passwords) {
        passwords
                .entries()
                .values()
                .forEach(entry -> entry.value().section(PASSWORD).ifPresent(section -> {
                    section.get("max-age").ifPresent(Value::span);
                    section.get("min-length").ifPresent(value -> value.wholeNumber(1, LONGEST_PASSWORD));
                    section.items("must-have").forEach(item -> item.oneOf(CHARACTERS));
                    section.items("remind").forEach(Value::span);
                    section.get("owner").ifPresent(roles::read);
                    section.texts("accounts");
                    checkSource(section);
                }));
    }

    void checkLeavers(Value value) {
        value.section(LEAVERS).ifPresent(section -> {
            Stream.of("disable-within", "remove-within")
                    .flatMap(key -> section.get(key).stream())
                    .forEach(Value::span);
            section.get("tell").ifPresent(tells::read);
            section.get("equipment-back").ifPresent(Value::yesNo);
            checkSource(section);
        });
    }

    void checkReviews(Value value) {
        value.items()
                .forEach(item -> item.section(REVIEW).ifPresent(section -> {
                    section.text("what");
                    section.get("every").ifPresent(Value::span);
                    section.get("next").ifPresent(Value::date);
                    section.get("tell").ifPresent(tells::read);
                    section.text("source");
                }));
    }

    void checkRetention(Value value, Set<String> kinds) {
        value.section(RETENTION).ifPresent(section -> {
            section.get("default").ifPresent(Value::span);
            section.text("source");
            section.get("by-kind")
                    .flatMap(Value::openSection)
                    .ifPresent(
                            byKind -> byKind.entries().forEach((kind, entry) -> checkKeep(kind, entry, kinds, byKind)));
        });
    }

    private static void checkKeep(String kind, Section.Entry entry, Set<String> kinds, Section byKind) {
        if (!kinds.contains(kind)) {
            byKind.place()
                    .problems()
                    .error(
                            entry.name(),
                            "an unknown kind",
                            "name one of the kinds under incidents." + Nearest.hint(kind, kinds));
        }
        entry.value().section(KEEP).ifPresent(section -> {
            section.text("source");
            section.get("keep")
                    .filter(value -> !value.text().equals(java.util.Optional.of(HANDED_ON)))
                    .ifPresent(Value::span);
        });
    }

    void checkMarking(Value value) {
        value.section(MARKING)
                .ifPresent(section ->
                        Stream.of("scheme", "default", "sensitive", "source").forEach(section::text));
    }

    private static void checkSource(Section section) {
        section.text("source");
        section.get("strength").ifPresent(value -> value.oneOf(STRENGTHS));
    }
}
