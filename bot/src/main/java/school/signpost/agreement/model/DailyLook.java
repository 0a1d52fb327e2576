package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.reminder.model.DailyDigest;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.reminder.model.Planned;
import school.signpost.reminder.model.SendingDays;

/**
 * One person, one day: what opens or closes by itself, who else has to be told, whether a digest leaves, and when to look
 * again. Looking twice on one day is the same as looking once.
 */
public final class DailyLook {

    /** The duty to change one's own password. */
    public static final DutyId PASSWORD = DutyId.of("password", "own");

    private DailyLook() {}

    /** What the day opens and closes, and whom that concerns besides the person. */
    public static Looked look(PersonDuties before, Person person, Rules rules, SendingDays days, LocalDate today) {
        var after = before;
        var news = new ArrayList<News>();
        for (var agreement : rules.agreements()) {
            var setting = new Setting(agreement, person, days.calendar(), today);
            var outcome = Obligations.apply(before.to(agreement.id()), new Event.DayCame(), setting);
            if (outcome instanceof Outcome.Now now) {
                after = after.with(agreement.id(), now.obligation());
                News.of(agreement, now.obligation(), days, today).forEach(news::add);
            }
        }
        return new Looked(owed(after, person, rules, days, today).isEmpty() ? atPeace(after) : after, news);
    }

    private static PersonDuties atPeace(PersonDuties duties) {
        var hearing = duties.hearing().atPeace();
        return hearing.equals(duties.hearing()) ? duties : duties.with(hearing);
    }

    /** The digest of a day: empty when none leaves. {@link Digest#after} says that everything in it was said. */
    public static Optional<Digest> digest(
            PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        var owed = owed(duties, person, rules, days, today);
        return DailyDigest.isDue(owed, duties.hearing(), days, today)
                ? Optional.of(new Digest(
                        today, owed.stream().map(each -> each.owed().duty()).toList(), duties.toldOn(today, rules)))
                : Optional.empty();
    }

    /** Everything a person owes on a day; nothing for whoever does not work here then. */
    public static List<Planned> owed(
            PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        if (!person.worksHereOn(today)) {
            return List.of();
        }
        var signatures = rules.agreements().stream().flatMap(agreement -> signature(duties, agreement).stream());
        var others = Stream.concat(
                password(duties, person, rules, days, today).stream(),
                duties.errands().stream()
                        .filter(each -> !each.isOver() && !each.since().isAfter(today))
                        .map(Errand::planned));
        return Stream.concat(signatures, others).toList();
    }

    private static Optional<Planned> signature(PersonDuties duties, Agreement agreement) {
        return Optional.ofNullable(duties.to(agreement.id()).round())
                .map(round -> new Planned(round.owed(agreement.duty()), agreement.plan()));
    }

    private static Optional<Planned> password(
            PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        var password = duties.password();
        var rule = rules.password();
        if (password == null || rule == null) {
            return Optional.empty();
        }
        return PasswordStanding.of(password, rule, person.sight(days.calendar().zone(), today))
                .owed(PASSWORD, password, rule);
    }

    /** The next day on which this person has to be looked at, if nothing else changes before. */
    public static Optional<LocalDate> nextLook(
            PersonDuties duties, Person person, Rules rules, SendingDays days, LocalDate today) {
        var owed = owed(duties, person, rules, days, today);
        var ahead = Horizon.of(duties, person, rules, days, today);
        var digest = DailyDigest.nextAfter(owed, duties.hearing(), days, today).stream();
        return Stream.concat(ahead, digest).filter(day -> day.isAfter(today)).min(LocalDate::compareTo);
    }

    /** What a look brought; {@code news} is still to be told to others. */
    public record Looked(PersonDuties after, List<News> news) {
        public Looked {
            news = List.copyOf(news);
        }
    }

    /** One message of one day, naming everything its person owes. */
    public record Digest(LocalDate day, List<DutyId> duties, PersonDuties after) {
        public Digest {
            duties = List.copyOf(duties);
        }
    }
}
