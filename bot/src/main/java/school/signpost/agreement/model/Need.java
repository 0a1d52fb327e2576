package school.signpost.agreement.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Agreement.Occasion.When;

/**
 * Why a person has to sign, and by when. Nobody is late on the day they are first asked: however long ago the occasion was,
 * the time the policy gives counts from when Signpost could ask.
 */
record Need(When occasion, LocalDate due) {

    /** The need on the setting's day; none for whoever need not sign, or has signed what is asked. */
    static Optional<Need> of(Obligation obligation, Setting setting) {
        if (!setting.agreement().isFor(setting.person())) {
            return Optional.empty();
        }
        return setting.counted(obligation)
                .map(signature -> again(signature, setting))
                .orElseGet(() -> first(setting));
    }

    private static Optional<Need> first(Setting setting) {
        var agreement = setting.agreement();
        var before = agreement.on(When.BEFORE_ACCESS);
        var starts = setting.person().starts();
        if (before.isPresent()) {
            var from = starts != null && starts.isAfter(setting.today()) ? starts : setting.today();
            return Optional.of(
                    new Need(When.BEFORE_ACCESS, from.plus(before.get().within())));
        }
        if (setting.person().isStillToCome(setting.today())) {
            return Optional.empty();
        }
        return Stream.of(When.START, When.ADMISSION, When.NEW_VERSION)
                .flatMap(when -> agreement.on(when).stream())
                .findFirst()
                .map(occasion -> counting(occasion, setting))
                .or(() -> thisYear(setting));
    }

    private static Optional<Need> again(Signature signature, Setting setting) {
        if (setting.person().isStillToCome(setting.today())) {
            return Optional.empty();
        }
        var edited = setting.agreement()
                .on(When.NEW_VERSION)
                .filter(occasion -> !signature.text().equals(setting.text()))
                .map(occasion -> counting(occasion, setting));
        var turns = SchoolYear.of(setting.calendar(), setting.today()).turns();
        return edited.or(() -> signature.on().isBefore(turns) ? thisYear(setting) : Optional.empty())
                .or(() -> renewal(signature, setting));
    }

    private static Optional<Need> thisYear(Setting setting) {
        var begins = SchoolYear.of(setting.calendar(), setting.today()).begins();
        return setting.agreement()
                .on(When.SCHOOL_YEAR)
                .filter(occasion -> !setting.today().isBefore(begins))
                .map(occasion -> counting(occasion, setting));
    }

    private static Optional<Need> renewal(Signature signature, Setting setting) {
        var renewsOn = setting.renewsOn(signature);
        if (renewsOn == null) {
            return Optional.empty();
        }
        if (setting.today().isBefore(renewalOpens(signature, renewsOn, setting))) {
            return Optional.empty();
        }
        var due = renewsOn.isBefore(setting.today()) ? setting.today().plus(grace(setting)) : renewsOn;
        return Optional.of(new Need(When.RENEWAL, due));
    }

    /** Reminders longer than the interval itself would have people sign the day after they signed. */
    static LocalDate renewalOpens(Signature signature, LocalDate renewsOn, Setting setting) {
        var opens = setting.agreement().plan().opensBefore(renewsOn);
        return opens.isAfter(signature.on()) ? opens : renewsOn;
    }

    /** For a renewal that was already past when Signpost first looked: as long as a starter has. */
    private static Period grace(Setting setting) {
        return setting.agreement().occasions().stream()
                .map(Occasion::within)
                .findFirst()
                .orElse(Period.ofDays(14));
    }

    private static Need counting(Occasion occasion, Setting setting) {
        return new Need(occasion.when(), setting.today().plus(occasion.within()));
    }
}
