package school.signpost.agreement;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyDesk.Change;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Person;
import school.signpost.reminder.model.Planned;
import school.signpost.reminder.model.Snoozing;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** A person says that they have changed their password, or asks for peace for some days. No password is ever asked for. */
@Component
public class SettleDuties {

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Staff staff;
    private final StaffFacts facts;
    private final Access access;
    private final SchoolClock clock;

    SettleDuties(DutyDesk desk, ReadTerms terms, Staff staff, StaffFacts facts, Access access, SchoolClock clock) {
        this.facts = facts;
        this.desk = desk;
        this.terms = terms;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Whether it was noted: for somebody on the list. */
    public boolean changedPassword(Viewer viewer) {
        var known = known(viewer);
        known.ifPresent(member -> {
            var now = clock.instant();
            var asked = terms.of(viewer.school());
            desk.update(viewer.school(), member.id(), book -> {
                var listed = Roll.noted(book, facts.of(member), asked.dayOf(now));
                var password = listed.duties().password();
                return password == null
                        ? listed
                        : listed.with(listed.duties().with(password.changedAt(now)))
                                .happened(now, member.id().value(), "password-changed", "own")
                                .lookAt(asked.days().momentFrom(now));
            });
        });
        return known.isPresent();
    }

    /** Peace for this many days, if that is allowed. */
    public Optional<Snoozing.Result> putOff(Viewer viewer, int howLong) {
        return known(viewer).map(member -> {
            var now = clock.instant();
            var asked = terms.of(viewer.school());
            var today = asked.dayOf(now);
            return desk.change(viewer.school(), member.id(), book -> {
                var result = snooze(book, member, asked, today.plusDays(howLong), today);
                return result instanceof Snoozing.Result.Snoozed snoozed
                        ? new Change<>(
                                book.with(book.duties().with(snoozed.hearing()))
                                        .happened(
                                                now,
                                                member.id().value(),
                                                "put-off",
                                                snoozed.until().toString())
                                        .lookAt(asked.days().momentFrom(now)),
                                result)
                        : new Change<>(book, result);
            });
        });
    }

    private static Snoozing.Result snooze(
            DutyBook book, StaffMember member, SchoolTerms asked, LocalDate until, LocalDate today) {
        var person = Person.of(member);
        var owed = DailyLook.owed(book.duties(), person, asked.rulesFor(person), asked.days(), today).stream()
                .map(Planned::owed)
                .toList();
        return new Snoozing(asked.days(), Snoozing.Limits.USUAL)
                .until(until, owed, book.duties().hearing(), today);
    }

    private Optional<StaffMember> known(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.OWN_DUTIES)
                ? staff.find(member.school(), member.id())
                : Optional.empty();
    }
}
