package school.signpost.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.AgreementText;
import school.signpost.agreement.model.Edition;
import school.signpost.policy.Policies;
import school.signpost.policy.SchoolFiles;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.PasswordRule;
import school.signpost.reminder.model.PasswordTerms;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.reminder.model.SendingDays;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember.Group;
import school.signpost.time.SchoolClock;

/** Turns a school's policy into what its people are asked for. */
@Component
public class ReadTerms {

    private final Policies policies;
    private final SchoolFiles files;
    private final AgreementTexts texts;
    private final SchoolClock clock;

    ReadTerms(Policies policies, SchoolFiles files, AgreementTexts texts, SchoolClock clock) {
        this.policies = policies;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    public SchoolTerms of(SchoolId school) {
        var version = policies.current(school);
        var policy = version.policy();
        var agreements = policy.duties().agreements().values().stream()
                .flatMap(rule -> agreement(school, rule, policy.calendar().zone()).stream())
                .toList();
        return new SchoolTerms(
                version.id(),
                policy,
                agreements,
                passwords(policy.duties().passwords().values()),
                SendingDays.of(policy.calendar()));
    }

    private Optional<Agreement> agreement(SchoolId school, AgreementRule rule, ZoneId zone) {
        var renew = rule.renewEvery();
        var overdue = rule.overdue();
        return edition(school, rule, zone)
                .map(edition -> new Agreement(
                        rule.id(),
                        rule.title(),
                        edition,
                        rule.audience(),
                        rule.occasions().stream().map(ReadTerms::occasion).toList(),
                        renew == null ? null : renew.is(),
                        ReminderPlan.of(rule.remindBefore()),
                        rule.untilSigned() != null,
                        overdue == null ? null : overdue.after()));
    }

    /**
     * The text beside the policy; while it cannot be read the one that was last taken in stays. What the policy calls it now
     * counts, not what it was called when it was first seen: a school may save the text before the policy.
     */
    private Optional<Edition> edition(SchoolId school, AgreementRule rule, ZoneId zone) {
        return files.read(school, rule.textFile())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(written -> !written.isBlank())
                .map(written ->
                        texts.keep(school, rule.id(), rule.version(), AgreementText.of(written), clock.instant()))
                .map(kept -> kept.edition(zone).called(rule.version()))
                .or(() -> texts.newest(school, rule.id()).map(kept -> kept.edition(zone)));
    }

    private static Occasion occasion(AgreementRule.Occasion occasion) {
        return new Occasion(
                switch (occasion.on()) {
                    case START -> Occasion.When.START;
                    case ADMISSION -> Occasion.When.ADMISSION;
                    case BEFORE_ACCESS -> Occasion.When.BEFORE_ACCESS;
                    case NEW_VERSION -> Occasion.When.NEW_VERSION;
                    case SCHOOL_YEAR -> Occasion.When.SCHOOL_YEAR;
                },
                occasion.within().is());
    }

    /** The first rule that names a group is that group's; rules for shared accounts name none. */
    private static Map<Group, PasswordTerms> passwords(Iterable<PasswordRule> rules) {
        var terms = new EnumMap<Group, PasswordTerms>(Group.class);
        rules.forEach(rule -> rule.groups().forEach(group -> terms.putIfAbsent(group, terms(rule))));
        return terms;
    }

    private static PasswordTerms terms(PasswordRule rule) {
        var age = rule.maxAge();
        var length = rule.minLength();
        var classes = rule.mustHave();
        var must = classes == null ? Set.<PasswordRule.CharacterClass>of() : classes.is();
        return new PasswordTerms(
                rule.name(),
                age == null ? null : age.is(),
                length == null ? 0 : length.is(),
                Stream.of(PasswordRule.CharacterClass.values())
                        .filter(must::contains)
                        .map(Enum::name)
                        .toList(),
                ReminderPlan.of(reminders(rule)),
                rule.basis().source(),
                rule.howToChange(),
                rule.changeOn().contains(PasswordRule.ChangeOn.FIRST_LOG_ON));
    }

    /** Where the school chose none: a week before, and on the day. */
    private static List<Period> reminders(PasswordRule rule) {
        return rule.remindBefore().isEmpty()
                ? List.of(Period.ofDays(7), Period.ZERO)
                : new ArrayList<>(rule.remindBefore());
    }
}
