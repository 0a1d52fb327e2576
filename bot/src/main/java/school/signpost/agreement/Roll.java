package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Opens a book for everybody on the staff list, and marks those to be looked at of whom the list says something new. */
@Component
class Roll {

    private final DutyBooks books;
    private final DutyDesk desk;
    private final Staff staff;

    Roll(DutyBooks books, DutyDesk desk, Staff staff) {
        this.books = books;
        this.desk = desk;
        this.staff = staff;
    }

    /** Only those with news are written, unless {@code everybody} has to be looked at because the policy changed. */
    void call(Campaign campaign, Instant now, LocalDate today, boolean everybody) {
        var school = campaign.school();
        var known = books.facts(school);
        for (var member : staff.all(school)) {
            var facts = factsOf(member);
            var before = known.get(member.id());
            if (before == null || everybody || !facts.equals(before)) {
                desk.update(
                        school,
                        member.id(),
                        book -> noted(book.inCampaign(campaign.number()), member, facts, today)
                                .lookAt(now));
            }
        }
    }

    static DutyBook noted(DutyBook book, StaffMember member, String facts, LocalDate today) {
        if (facts.equals(book.upkeep().facts())) {
            return book;
        }
        var password = book.duties().password();
        var since = password == null ? PasswordRecord.since(today) : password;
        PersonDuties duties = book.duties().with(since.listed(member.passwordChanged()));
        return book.with(duties).with(book.upkeep().listed(facts));
    }

    static String factsOf(StaffMember member) {
        return String.join(
                "|", member.group().name(), day(member.starts()), day(member.leaves()), day(member.passwordChanged()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
