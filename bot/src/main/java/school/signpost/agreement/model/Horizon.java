package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.Leaving;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.reminder.model.SendingDays;

/** The days ahead on which something opens or ends by itself, so that nobody is looked at in between. */
final class Horizon {

    private Horizon() {}

    static Stream<LocalDate> of(PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        var starts = Stream.ofNullable(person.starts());
        var lastDay = person.leaves();
        var leaves =
                lastDay == null ? Stream.<LocalDate>empty() : Stream.of(Leaving.opens(lastDay), lastDay.plusDays(1));
        var file = duties.leaving();
        var leaving = file == null
                ? Stream.<LocalDate>empty()
                : file.tasks().stream().filter(LeaverTask::isOpen).map(Leaving::escalates);
        var errands = duties.errands().stream().map(Errand::since);
        var agreements = rules.agreements().stream()
                .flatMap(agreement -> ofAgreement(
                        duties.to(agreement.id()), new Setting(agreement, person, days.calendar(), today), days));
        return Stream.of(starts, leaves, leaving, errands, agreements, password(duties, person, rules, days, today))
                .flatMap(each -> each)
                .filter(day -> day.isAfter(today));
    }

    private static Stream<LocalDate> ofAgreement(Obligation obligation, Setting setting, SendingDays days) {
        var agreement = setting.agreement();
        var exemption = obligation.exemption();
        var after = agreement.overdueToldAfter();
        var round = obligation.round();
        var ends = exemption == null
                ? Stream.<LocalDate>empty()
                : Stream.ofNullable(exemption.until()).map(day -> day.plusDays(1));
        var overdue = round == null || after == null || round.overdueTold() != null
                ? Stream.<LocalDate>empty()
                : Stream.of(days.onOrAfter(round.due().plus(after)));
        return Stream.of(ends, overdue, renewal(obligation, setting), schoolYear(setting))
                .flatMap(each -> each);
    }

    private static Stream<LocalDate> renewal(Obligation obligation, Setting setting) {
        return setting.counted(obligation).stream()
                .flatMap(signature -> Stream.ofNullable(setting.renewsOn(signature))
                        .map(renewsOn -> Need.renewalOpens(signature, renewsOn, setting)));
    }

    private static Stream<LocalDate> schoolYear(Setting setting) {
        if (setting.agreement().on(When.SCHOOL_YEAR).isEmpty()) {
            return Stream.empty();
        }
        var today = setting.today();
        return Stream.of(today, today.plusYears(1))
                .map(day -> SchoolYear.of(setting.calendar(), day).begins());
    }

    private static Stream<LocalDate> password(
            PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        var rule = rules.password();
        var password = duties.password();
        return rule == null || password == null
                ? Stream.empty()
                : PasswordStanding.of(
                        password, rule, person.sight(days.calendar().zone(), today))
                        .opensOn(rule)
                        .stream();
    }
}
