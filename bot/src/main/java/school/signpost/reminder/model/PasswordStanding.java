package school.signpost.reminder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.PasswordRecord.LastChange;

/** Where one password stands on a day. */
public sealed interface PasswordStanding {

    /** Whoever was on no list so long after their first day was there before Signpost. */
    int NEW_DAYS = 14;

    /** The policy states no age: nothing runs out. */
    record NoAge() implements PasswordStanding {}

    /** Changed lately enough. */
    record Fresh(LocalDate due) implements PasswordStanding {}

    /** The reminders have begun. */
    record DueSoon(LocalDate since, LocalDate due) implements PasswordStanding {}

    /** Older than the policy allows. */
    record Expired(LocalDate since, LocalDate due) implements PasswordStanding {}

    /** They were given it when they started, and have to choose one of their own. */
    record Temporary(LocalDate since) implements PasswordStanding {}

    /** Somebody may know it: now, whatever its age. */
    record Compromised(LocalDate on) implements PasswordStanding {}

    /** The day on which it is looked at, where, and since when its person works here. */
    record Sight(ZoneId zone, LocalDate today, @Nullable LocalDate starts) {}

    static PasswordStanding of(PasswordRecord password, PasswordTerms rule, Sight sight) {
        var zone = sight.zone();
        var today = sight.today();
        var changed = password.lastChange(zone);
        var compromised = password.compromised();
        if (compromised != null && isSince(changed, compromised)) {
            return new Compromised(compromised.atZone(zone).toLocalDate());
        }
        var starts = sight.starts();
        if (starts != null && rule.changesFirst() && isTemporary(password, changed, starts, sight)) {
            return new Temporary(starts);
        }
        var age = rule.maxAge();
        if (age == null) {
            return new NoAge();
        }
        var from = changed.map(each -> each.at().atZone(zone).toLocalDate()).orElse(password.knownSince());
        var due = from.plus(age);
        var opens = rule.plan().opensBefore(due);
        var since = opens.isBefore(password.knownSince()) ? password.knownSince() : opens;
        if (today.isAfter(due)) {
            return new Expired(since, due);
        }
        return today.isBefore(since) ? new Fresh(due) : new DueSoon(since, due);
    }

    /** Only of somebody whom Signpost has known since they started: what others did long ago is nobody's guess. */
    private static boolean isTemporary(
            PasswordRecord password, Optional<LastChange> changed, LocalDate starts, Sight sight) {
        return !sight.today().isBefore(starts)
                && !password.knownSince().isAfter(starts.plusDays(NEW_DAYS))
                && changed.filter(each ->
                                !each.at().atZone(sight.zone()).toLocalDate().isBefore(starts))
                        .isEmpty();
    }

    private static boolean isSince(Optional<LastChange> changed, Instant compromised) {
        return changed.filter(each -> each.at().isAfter(compromised)).isEmpty();
    }

    /** What its person owes because of it; nothing while it is fresh. */
    default Optional<Planned> owed(DutyId duty, PasswordRecord password, PasswordTerms rule) {
        return switch (this) {
            case NoAge ignored -> Optional.empty();
            case Fresh ignored -> Optional.empty();
            case DueSoon soon -> Optional.of(planned(duty, soon.since(), soon.due(), password, rule.plan()));
            case Expired expired -> Optional.of(planned(duty, expired.since(), expired.due(), password, rule.plan()));
            case Temporary first ->
                Optional.of(planned(duty, first.since(), first.since(), password, ReminderPlan.of(List.of())));
            case Compromised now -> Optional.of(planned(duty, now.on(), now.on(), password, ReminderPlan.daily()));
        };
    }

    private static Planned planned(
            DutyId duty, LocalDate since, LocalDate due, PasswordRecord password, ReminderPlan plan) {
        return new Planned(new Owed(duty, since, due, password.told(), password.times()), plan);
    }

    /** The day on which the reminders begin, for somebody whose password is fresh. */
    default Optional<LocalDate> opensOn(PasswordTerms rule) {
        return this instanceof Fresh fresh ? Optional.of(rule.plan().opensBefore(fresh.due())) : Optional.empty();
    }
}
