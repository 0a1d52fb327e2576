package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.News;
import school.signpost.agreement.model.Obligations;
import school.signpost.agreement.model.Outcome;
import school.signpost.agreement.model.Person;
import school.signpost.outbox.NoticeKind;
import school.signpost.policy.Policies;
import school.signpost.reminder.model.SendingDays;
import school.signpost.schedule.DueWork;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

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
    private final Roll roll;
    private final TellOthers others;
    private final Staff staff;
    private final Clocks clocks;
    private final Policies policies;
    /** Which staff list each school was last called by, so that it is compared only when it was loaded anew. */
    private final Map<SchoolId, Called> called = new ConcurrentHashMap<>();

    LookAtDuties(
            DutyBooks books,
            DutyDesk desk,
            Campaigns campaigns,
            ReadTerms terms,
            Roll roll,
            TellOthers others,
            Staff staff,
            Clocks clocks,
            Policies policies) {
        this.books = books;
        this.desk = desk;
        this.campaigns = campaigns;
        this.terms = terms;
        this.roll = roll;
        this.others = others;
        this.staff = staff;
        this.clocks = clocks;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "duties";
    }

    /** Never a moment that is already past but outside school: nothing would be done then. */
    @Override
    public Optional<Instant> nextDue() {
        return policies.schools().stream()
                .filter(school -> campaigns.of(school).running())
                .flatMap(school -> nextDue(school).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextDue(SchoolId school) {
        var now = clocks.school().instant();
        var current = policies.current(school);
        var days = SendingDays.of(current.policy().calendar());
        return current.id().equals(campaigns.of(school).listed())
                ? books.nextLook(school).map(next -> days.momentFrom(later(next, now)))
                : Optional.of(days.momentFrom(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void runDue(Instant now) {
        for (var school : policies.schools()) {
            var campaign = campaigns.of(school);
            if (campaign.running()) {
                run(school, campaign, now);
            }
        }
    }

    private void run(SchoolId school, Campaign campaign, Instant now) {
        var current = policies.current(school);
        if (!SendingDays.of(current.policy().calendar()).isOpen(now)) {
            return;
        }
        var list = staff.all(school);
        var today = current.policy().calendar().dayOf(now);
        boolean newPolicy = !current.id().equals(campaign.listed());
        if (newPolicy || !new Called(list, today).equals(called.get(school))) {
            roll.call(school, now, today, newPolicy);
            campaigns.save(campaign.listedUnder(current.id()));
            called.put(school, new Called(list, today));
        }
        var due = books.dueToLook(school, now);
        if (!due.isEmpty()) {
            lookAt(school, due, now);
        }
    }

    private void lookAt(SchoolId school, List<StaffId> due, Instant now) {
        var asked = terms.of(school);
        due.forEach(person -> staff.find(school, person).ifPresent(member -> look(asked, member, now)));
        for (var person : books.dueToLook(school, now)) {
            staff.find(school, person)
                    .ifPresentOrElse(
                            member -> digest(asked, member, now),
                            () -> desk.update(school, person, book -> book.lookAt(null)));
        }
    }

    /** Others are told before it is noted that they were: dying in between tells them nothing new. */
    private void look(SchoolTerms asked, StaffMember member, Instant now) {
        var school = asked.policy().school().id();
        var today = asked.dayOf(now);
        var person = Person.of(member);
        var before = desk.find(school, member.id()).orElseGet(() -> DutyBook.fresh(school, member.id()));
        var seen = DailyLook.look(before.duties(), person, asked.rulesFor(person), asked.days(), today);
        seen.news().forEach(news -> others.tell(asked, member, news, now));
        desk.update(school, member.id(), book -> {
            var looked = DailyLook.look(book.duties(), person, asked.rulesFor(person), asked.days(), today);
            var after = book.with(looked.after());
            for (var news : looked.news()) {
                after = seen.news().contains(news) ? noted(after, asked, person, news, today) : after;
            }
            return after;
        });
    }

    private static DutyBook noted(DutyBook book, SchoolTerms asked, Person person, News news, LocalDate today) {
        var agreement = asked.agreement(news.agreement()).orElseThrow();
        Event told = news.toldOn(today);
        var outcome = Obligations.apply(
                book.duties().to(news.agreement()), told, asked.setting(agreement, person, today));
        return outcome instanceof Outcome.Now now
                ? book.with(book.duties().with(news.agreement(), now.obligation()))
                : book;
    }

    private void digest(SchoolTerms asked, StaffMember member, Instant now) {
        var today = asked.dayOf(now);
        var person = Person.of(member);
        var rules = asked.rulesFor(person);
        desk.update(asked.policy().school().id(), member.id(), book -> {
            var digest = DailyLook.digest(book.duties(), person, rules, asked.days(), today);
            var after = digest.map(each -> book.with(each.after())
                            .with(book.mail().owe(key(each.day()), NoticeKind.REMINDER, clocks.system().instant()))
                            .happened(now, Actors.SIGNPOST, "digest", each.day().toString()))
                    .orElse(book);
            var next = DailyLook.nextLook(after.duties(), person, rules, asked.days(), today);
            return after.lookAt(next.map(day -> asked.days().momentOn(asked.days().onOrAfter(day)))
                    .orElse(null));
        });
    }

    static String key(LocalDate day) {
        return "digest/" + day;
    }

    /** The school's clock for what is due, the system's for when it may leave. */
    @Component
    record Clocks(SchoolClock school, SystemClock system) {}

    /** The very list that was read, and the day. */
    private record Called(List<StaffMember> list, LocalDate day) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Called that && that.list == list && that.day.equals(day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(list), day);
        }
    }
}
