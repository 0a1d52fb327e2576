package school.signpost.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.reminder.model.SendingDays;
import school.signpost.schedule.DueWork;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/**
 * The day's round: first everybody who is due is looked at, so that whoever has to know of others hears of all of them at
 * once; then the digests are owed, each in the write that says it was. It runs on school days from the sending hour on,
 * and a run that died is simply run again.
 */
@Component
class LookAtDuties implements DueWork {

    private final DutyBooks books;
    private final DutyDesk desk;
    private final Campaigns campaigns;
    private final ReadTerms terms;
    private final CallRoll roll;
    private final LookAtPerson people;
    private final Staff staff;
    private final SchoolClock clock;
    private final Policies policies;

    LookAtDuties(
            DutyBooks books,
            DutyDesk desk,
            Campaigns campaigns,
            ReadTerms terms,
            CallRoll roll,
            LookAtPerson people,
            Staff staff,
            SchoolClock clock,
            Policies policies) {
        this.books = books;
        this.desk = desk;
        this.campaigns = campaigns;
        this.terms = terms;
        this.roll = roll;
        this.people = people;
        this.staff = staff;
        this.clock = clock;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Optional<Instant> nextDue() {
        return policies.schools().stream()
                .flatMap(school -> nextDue(school, campaigns.of(school)).stream())
                .min(Comparator.naturalOrder());
    }

    /** Once a school day at least. Never a moment that is already past but outside school: nothing would be done then. */
    private Optional<Instant> nextDue(SchoolId school, Campaign campaign) {
        if (!campaign.running()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var current = policies.current(school);
        var days = SendingDays.of(current.policy().calendar());
        var today = days.calendar().dayOf(now);
        if (!current.id().equals(campaign.listed()) || campaign.remind() != null || !roll.wasCalledOn(school, today)) {
            return Optional.of(days.momentFrom(now));
        }
        var tomorrow = days.momentOn(days.onOrAfter(today.plusDays(1)));
        return books.nextLook(school)
                .map(next -> days.momentFrom(next.isAfter(now) ? next : now))
                .filter(next -> next.isBefore(tomorrow))
                .or(() -> Optional.of(tomorrow));
    }

    @Override
    public void runDue(Instant now) {
        for (var school : policies.schools()) {
            var campaign = campaigns.of(school);
            if (campaign.running()
                    && SendingDays.of(policies.current(school).policy().calendar())
                            .isOpen(now)) {
                run(school, campaign, now);
            }
        }
    }

    private void run(SchoolId school, Campaign campaign, Instant now) {
        var asked = terms.of(school);
        roll.call(asked, campaign, now);
        var due = books.dueToLook(school, now);
        due.forEach(person -> staff.find(school, person).ifPresent(member -> people.look(asked, member, now)));
        if (campaign.remind() != null) {
            staff.all(school).forEach(member -> people.remind(asked, member, now));
            campaigns.change(school, before -> before.reminding(null));
        }
        var looked = new HashSet<>(due);
        for (var person : books.dueToLook(school, now)) {
            // one who fell due meanwhile, by somebody's news or another instance, would owe nothing yet and wait a day
            boolean first = looked.add(person);
            staff.find(school, person)
                    .ifPresentOrElse(
                            member -> {
                                if (first) {
                                    people.look(asked, member, now);
                                }
                                people.digest(asked, member, now);
                            },
                            () -> desk.update(school, person, book -> book.lookAt(null)));
        }
    }
}
