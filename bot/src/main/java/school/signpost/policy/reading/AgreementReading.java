package school.signpost.policy.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.staff.StaffMember;

/** Checks agreements. Their text lies in the stored version of the policy; nothing runs on them yet. */
final class AgreementReading {

    private static final Keys KEYS = Keys.of(
                    "years", "signed-by", "renew", "remind", "until-signed", "overdue", "source")
            .requiring("title", "text", "version", "for", "sign");
    private static final Keys SIGN = Keys.of().requiring("on", "within");
    private static final Keys RENEW = Keys.of("source").requiring("every");
    private static final Keys UNTIL_SIGNED = Keys.of().requiring("tell");
    private static final Keys OVERDUE = Keys.of().requiring("tell", "after");
    private static final Map<String, StaffMember.Group> GROUPS = Words.of(StaffMember.Group.values());
    private static final Map<String, String> OCCASIONS =
            Words.only("start", "admission", "before-access", "new-version", "school-year");
    private static final Pattern FILE_INSIDE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._/ -]*\\.md");

    private final TellReading tells;

    AgreementReading(TellReading tells) {
        this.tells = tells;
    }

    void check(Section agreements) {
        agreements
                .entries()
                .values()
                .forEach(entry -> entry.value().section(KEYS).ifPresent(this::checkOne));
    }

    private void checkOne(Section section) {
        Stream.of("title", "version", "source").forEach(section::text);
        Stream.of("years", "signed-by").forEach(section::texts);
        section.get("text").ifPresent(AgreementReading::checkFile);
        section.get("for").ifPresent(AgreementReading::checkAudience);
        section.items("sign")
                .forEach(item -> item.section(SIGN).ifPresent(keys -> {
                    keys.get("on").ifPresent(value -> value.oneOf(OCCASIONS));
                    keys.get("within").ifPresent(Value::span);
                }));
        section.get("renew").flatMap(value -> value.section(RENEW)).ifPresent(keys -> {
            keys.get("every").ifPresent(Value::span);
            keys.text("source");
        });
        section.items("remind").forEach(Value::span);
        section.get("until-signed")
                .flatMap(value -> value.section(UNTIL_SIGNED))
                .flatMap(keys -> keys.get("tell"))
                .ifPresent(tells::read);
        section.get("overdue").flatMap(value -> value.section(OVERDUE)).ifPresent(keys -> {
            keys.get("tell").ifPresent(tells::read);
            keys.get("after").ifPresent(Value::span);
        });
    }

    private static void checkFile(Value value) {
        value.text()
                .filter(written -> !FILE_INSIDE.matcher(written).matches())
                .ifPresent(written ->
                        value.error("must be a Markdown file beside the policy, such as agreements/staff.md"));
    }

    private static void checkAudience(Value value) {
        if (value.isList()) {
            value.items().forEach(item -> item.oneOf(GROUPS));
        } else if (!value.text().map(said -> said.toLowerCase(Locale.ROOT)).equals(java.util.Optional.of("pupils"))) {
            value.error("must be pupils, or a list such as [staff, governor]");
        }
    }
}
