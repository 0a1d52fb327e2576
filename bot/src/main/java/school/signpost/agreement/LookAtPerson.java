package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.News;
import school.signpost.agreement.model.Obligations;
import school.signpost.agreement.model.Outcome;
import school.signpost.agreement.model.Person;
import school.signpost.outbox.NoticeKind;
import school.signpost.reminder.model.ExtraReminder;
import school.signpost.staff.Absences;
import school.signpost.staff.StaffMember;
import school.signpost.time.SystemClock;

/** What a day brings one person: rounds open and close, others hear of it, and at most one digest is owed. */
@Component
class LookAtPerson {

    private final DutyDesk desk;
    private final TellOthers others;
    private final ChaseLeavers leavers;
    private final StaleErrands stale;
    private final StaffFacts facts;
    private final Absences absences;
    private final SystemClock machine;

    LookAtPerson(
            DutyDesk desk,
            TellOthers others,
            ChaseLeavers leavers,
            StaleErrands stale,
            StaffFacts facts,
            Absences absences,
            SystemClock machine) {
        this.facts = facts;
        this.absences = absences;
        this.leavers = leavers;
        this.stale = stale;
        this.desk = desk;
        this.others = others;
        this.machine = machine;
    }

    /** Others are told before it is noted that they were: dying in between tells them nothing new. */
    void look(SchoolTerms asked, StaffMember member, Instant now) {
        var school = asked.policy().school().id();
        var today = asked.dayOf(now);
        var person = Person.of(member);
        leavers.chase(asked, member, now);
        var before = desk.update(school, member.id(), book -> Roll.reread(stale.without(book), facts.of(member)));
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

    static DutyBook noted(DutyBook book, SchoolTerms asked, Person person, News news, LocalDate today) {
        var agreement = asked.agreement(news.agreement()).orElseThrow();
        Event told = news.toldOn(today);
        var outcome =
                Obligations.apply(book.duties().to(news.agreement()), told, asked.setting(agreement, person, today));
        return outcome instanceof Outcome.Now now
                ? book.with(book.duties().with(news.agreement(), now.obligation()))
                : book;
    }

    /** The office wants them reminded besides the plan. */
    void remind(SchoolTerms asked, StaffMember member, Instant now) {
        var today = asked.dayOf(now);
        var person = Person.of(member);
        desk.update(asked.policy().school().id(), member.id(), book -> {
            var owed = DailyLook.owed(book.duties(), person, asked.rulesFor(person), asked.days(), today);
            return ExtraReminder.of(owed, book.duties().hearing(), today) instanceof ExtraReminder.Leaves leaves
                    ? book.with(book.duties().with(leaves.hearing())).lookAt(now)
                    : book;
        });
    }

    void digest(SchoolTerms asked, StaffMember member, Instant now) {
        var today = asked.dayOf(now);
        var person = Person.of(member);
        var rules = asked.rulesFor(person);
        if (absences.barredOn(asked.policy().school().id(), today).contains(member.id())) {
            later(asked, member, today);
            return;
        }
        desk.update(asked.policy().school().id(), member.id(), book -> {
            var digest = DailyLook.digest(book.duties(), person, rules, asked.days(), today);
            var after = digest.map(each -> book.with(each.after())
                            .with(book.mail().owe(key(each.day()), NoticeKind.REMINDER, machine.instant()))
                            .happened(now, Actors.SIGNPOST, "digest", each.day().toString()))
                    .orElse(book);
            var password = after.duties().password();
            var next = password != null && password.awaitsDirectory()
                    ? Optional.of(today.plusDays(1))
                    : DailyLook.nextLook(after.duties(), person, rules, asked.days(), today);
            return after.lookAt(
                    next.map(day -> asked.days().momentOn(asked.days().onOrAfter(day)))
                            .orElse(null));
        });
    }

    /** Nothing goes to an account that is shut: nobody is to see that it does not arrive. */
    private void later(SchoolTerms asked, StaffMember member, LocalDate today) {
        var tomorrow = asked.days().momentOn(asked.days().onOrAfter(today.plusDays(1)));
        desk.update(asked.policy().school().id(), member.id(), book -> book.lookAt(tomorrow));
    }

    static String key(LocalDate day) {
        return "digest/" + day;
    }
}
