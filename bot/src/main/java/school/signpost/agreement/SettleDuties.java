package school.signpost.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyDesk.Change;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Person;
import school.signpost.reminder.model.Owed;
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

    /** Peace until this day, if that is allowed. */
    public Optional<Snoozing.Result> putOff(Viewer viewer, LocalDate until) {
        return known(viewer).map(member -> {
            var now = clock.instant();
            var asked = terms.of(viewer.school());
            return desk.change(viewer.school(), member.id(), book -> {
                var today = asked.dayOf(now);
                var result = snoozing(asked)
                        .until(
                                until,
                                owed(book, member, asked, today),
                                book.duties().hearing(),
                                today);
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

    /** The days on which they may ask to be reminded again; none where nothing may be put off any more. */
    public List<LocalDate> mayPutOffUntil(Viewer viewer) {
        return known(viewer)
                .map(member -> {
                    var asked = terms.of(viewer.school());
                    var today = asked.dayOf(clock.instant());
                    var book = desk.findOrFresh(viewer.school(), member.id());
                    return snoozing(asked)
                            .choices(
                                    owed(book, member, asked, today),
                                    book.duties().hearing(),
                                    today);
                })
                .orElseGet(List::of);
    }

    private static Snoozing snoozing(SchoolTerms asked) {
        var allowed = asked.policy().duties().snooze();
        return new Snoozing(asked.days(), new Snoozing.Limits(allowed.days(), allowed.times()));
    }

    private static List<Owed> owed(DutyBook book, StaffMember member, SchoolTerms asked, LocalDate today) {
        var person = Person.of(member);
        return DailyLook.owed(book.duties(), person, asked.rulesFor(person), asked.days(), today).stream()
                .map(Planned::owed)
                .toList();
    }

    private Optional<StaffMember> known(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.OWN_DUTIES)
                ? staff.find(member.school(), member.id())
                : Optional.empty();
    }
}
