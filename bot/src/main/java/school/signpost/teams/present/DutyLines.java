package school.signpost.teams.present;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.OwnDuties.Item;
import school.signpost.agreement.OwnDuties.Overview;
import school.signpost.agreement.model.Standing;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.policy.Policies;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolTimes;

/** Where somebody stands with each thing they owe, as lines. */
@Component
class DutyLines {

    private final Words words;
    private final Policies policies;
    private final ErrandList errands;

    DutyLines(Words words, Policies policies, ErrandList errands) {
        this.words = words;
        this.policies = policies;
        this.errands = errands;
    }

    List<Line> of(Viewer viewer, Overview overview, boolean onlyOwed) {
        var agreements = overview.items().stream()
                .filter(item -> !onlyOwed || isOwed(item))
                .map(item -> agreement(viewer.school(), item));
        var others = errands.of(viewer, overview.errands()).stream();
        return Stream.of(agreements, password(viewer.school(), overview, onlyOwed), others)
                .flatMap(each -> each)
                .toList();
    }

    boolean isOwed(Item item) {
        return item.standing().asks().isPresent();
    }

    /** Whether there is a text to be signed: whoever has not signed it may, asked or not. */
    boolean maySign(Item item) {
        return !(item.standing() instanceof Standing.Signed || item.standing() instanceof Standing.Left);
    }

    private Line agreement(SchoolId school, Item item) {
        var title = item.agreement().title();
        return switch (item.standing()) {
            case Standing.NotDue ignored -> Line.of(words.say("duty.not-due", Map.of("title", title)));
            case Standing.Due due -> by("duty.due", school, title, due.round().due());
            case Standing.Reminded told ->
                by("duty.due", school, title, told.round().due());
            case Standing.Overdue late ->
                Line.danger(
                        by("duty.overdue", school, title, late.round().due()).text());
            case Standing.OutOfDate older ->
                older.round() == null
                        ? Line.of(words.say("duty.out-of-date", Map.of("title", title)))
                        : by("duty.new-version", school, title, older.round().due());
            case Standing.Signed signed ->
                Line.good(by("duty.signed", school, title, signed.signature().on())
                        .text());
            case Standing.Declined declined ->
                by("duty.declined", school, title, declined.refusal().on());
            case Standing.Exempt ignored -> Line.of(words.say("duty.exempt", Map.of("title", title)));
            case Standing.Left ignored -> Line.of(words.say("duty.not-due", Map.of("title", title)));
        };
    }

    private Line by(String key, SchoolId school, String title, LocalDate day) {
        return Line.of(words.say(key, Map.of("title", title, "day", date(school, day))));
    }

    private Stream<Line> password(SchoolId school, Overview overview, boolean onlyOwed) {
        var standing = overview.password();
        var terms = overview.passwordTerms();
        if (standing == null || terms == null) {
            return Stream.empty();
        }
        return switch (standing) {
            case PasswordStanding.NoAge ignored -> Stream.empty();
            case PasswordStanding.Fresh fresh ->
                onlyOwed ? Stream.empty() : Stream.of(password("duty.password.fresh", school, fresh.due()));
            case PasswordStanding.DueSoon soon ->
                Stream.concat(Stream.of(password("duty.password.due", school, soon.due())), rules(terms));
            case PasswordStanding.Expired expired ->
                Stream.concat(
                        Stream.of(Line.danger(password("duty.password.expired", school, expired.due())
                                .text())),
                        rules(terms));
            case PasswordStanding.Temporary ignored ->
                Stream.concat(Stream.of(Line.of(words.say("duty.password.temporary"))), rules(terms));
            case PasswordStanding.Compromised ignored ->
                Stream.concat(Stream.of(Line.danger(words.say("duty.password.compromised"))), rules(terms));
        };
    }

    private Line password(String key, SchoolId school, LocalDate day) {
        return Line.of(words.say(key, Map.of("day", date(school, day))));
    }

    private String together(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : words.say(
                        "duty.password.and",
                        Map.of(
                                "most", String.join(", ", parts.subList(0, parts.size() - 1)),
                                "last", parts.getLast()));
    }

    /** The school's own rules for a new one, and that nobody here wants to know it. */
    private Stream<Line> rules(PasswordTerms terms) {
        var must = together(terms.mustHave().stream()
                .map(each -> words.say("duty.password.class." + each))
                .toList());
        var length = terms.minLength() == 0
                ? Stream.<Line>empty()
                : Stream.of(Line.of(words.say(
                        must.isEmpty() ? "duty.password.length" : "duty.password.length-and",
                        Map.of("length", Integer.toString(terms.minLength()), "classes", must))));
        var howTo = terms.howTo();
        var how = Line.of(howTo == null ? words.say("duty.password.as-always") : howTo);
        return Stream.concat(length, Stream.of(how, Line.quiet(words.say("duty.password.never-asked"))));
    }

    boolean mayPutOff(SchoolId school) {
        return policies.current(school).policy().duties().snooze().isAllowed();
    }

    String date(SchoolId school, LocalDate day) {
        return new SchoolTimes(zone(school)).date(day);
    }

    ZoneId zone(SchoolId school) {
        return policies.current(school).policy().calendar().zone();
    }
}
