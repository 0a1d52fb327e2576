package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.Everybody.Seen;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Forecast;
import school.signpost.reminder.model.ExtraReminder;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolClock;

/**
 * For the office: a campaign. It is seen before it starts: how many people hear when for the first time, and what follows if
 * nobody does anything. It can pause and go on, stop, and remind everybody besides.
 */
@Component
public class AskEverybody {

    private static final int DAYS_AHEAD = 28;

    private final Everybody everybody;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final Access access;
    private final SchoolClock clock;

    AskEverybody(Everybody everybody, ReadTerms terms, Campaigns campaigns, Access access, SchoolClock clock) {
        this.everybody = everybody;
        this.terms = terms;
        this.campaigns = campaigns;
        this.access = access;
        this.clock = clock;
    }

    public Optional<Preview> preview(Viewer viewer) {
        return keeper(viewer).map(ignored -> {
            var asked = terms.of(viewer.school());
            var now = clock.instant();
            var first = asked.days().momentFrom(now);
            var from = asked.dayOf(first);
            var forecast = Forecast.of(
                    everybody.at(asked, asked.dayOf(now)).stream().map(Seen::asForecast),
                    asked.days(),
                    from,
                    from.plusDays(DAYS_AHEAD));
            return new Preview(firstOf(forecast, asked, first), forecast, now);
        });
    }

    /** When the first message leaves: later than it could where nobody is to hear on the first day. */
    private static Instant firstOf(Forecast forecast, SchoolTerms asked, Instant soonest) {
        var messages = forecast.messages();
        return messages.isEmpty() || messages.firstKey().equals(asked.dayOf(soonest))
                ? soonest
                : asked.days().momentOn(messages.firstKey());
    }

    /** Starting twice is starting once; a paused one goes on. */
    public Optional<Campaign> start(Viewer viewer) {
        return change(viewer, by -> before -> before.startedBy(by, clock.instant()));
    }

    public Optional<Campaign> pause(Viewer viewer) {
        return change(viewer, by -> before -> before.pausedBy(by, clock.instant()));
    }

    public Optional<Campaign> stop(Viewer viewer) {
        return change(viewer, by -> before -> before.stoppedBy(by, clock.instant()));
    }

    private Optional<Campaign> change(Viewer viewer, Function<String, UnaryOperator<Campaign>> how) {
        return keeper(viewer).map(by -> campaigns.change(viewer.school(), how.apply(by.value())));
    }

    /** Whoever has not done something hears of it at the next moment that is allowed; empty for whoever may not ask for it. */
    public Optional<Reminders> remindNow(Viewer viewer) {
        return keeper(viewer).map(ignored -> {
            var asked = terms.of(viewer.school());
            var now = clock.instant();
            if (!campaigns.of(viewer.school()).running()) {
                return new Reminders.NobodyIsAsked();
            }
            campaigns.change(viewer.school(), before -> before.running() ? before.reminding(now) : before);
            return counted(asked, now);
        });
    }

    private Reminders counted(SchoolTerms asked, Instant now) {
        var today = asked.dayOf(now);
        int leave = 0;
        int heard = 0;
        int snoozed = 0;
        for (var seen : everybody.at(asked, today)) {
            switch (extra(asked, seen, today)) {
                case ExtraReminder.Leaves ignored -> leave++;
                case ExtraReminder.HeardToday ignored -> heard++;
                case ExtraReminder.Snoozed ignored -> snoozed++;
                case ExtraReminder.NothingOwed ignored -> {}
            }
        }
        return new Reminders.Leaving(leave, heard, snoozed, asked.days().momentFrom(now), now);
    }

    private static ExtraReminder extra(SchoolTerms asked, Seen seen, LocalDate today) {
        var person = seen.person();
        var owed = DailyLook.owed(seen.duties(), person, asked.rulesFor(person), asked.days(), today);
        return ExtraReminder.of(owed, seen.duties().hearing(), today);
    }

    private Optional<StaffId> keeper(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.MANAGE_DUTIES)
                ? Optional.of(member.id())
                : Optional.empty();
    }

    /** When the first messages would leave, and how many people would hear on which day. */
    public record Preview(Instant first, Forecast forecast, Instant now) {}

    /** What came of asking for reminders. */
    public sealed interface Reminders {

        /** So many leave from {@code first} on; others had a message today, or asked for peace. */
        record Leaving(int people, int heardToday, int snoozed, Instant first, Instant now) implements Reminders {}

        /** No campaign is running. */
        record NobodyIsAsked() implements Reminders {}
    }
}
