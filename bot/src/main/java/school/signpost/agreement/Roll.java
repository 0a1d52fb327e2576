package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import school.signpost.agreement.StaffFacts.Facts;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Opens a book for everybody on the staff list, and marks those to be looked at of whom the list says something new. */
@Component
class Roll {

    private final DutyBooks books;
    private final DutyDesk desk;
    private final Staff staff;
    private final StaffFacts facts;

    Roll(DutyBooks books, DutyDesk desk, Staff staff, StaffFacts facts) {
        this.books = books;
        this.desk = desk;
        this.staff = staff;
        this.facts = facts;
    }

    /** Only those with news are written, unless {@code everybody} has to be looked at because the policy changed. */
    void call(Campaign campaign, Instant now, LocalDate today, boolean everybody) {
        var school = campaign.school();
        var known = books.facts(school);
        var listed = new HashSet<StaffId>();
        for (var member : staff.all(school)) {
            listed.add(member.id());
            var before = known.get(member.id());
            if (before == null || everybody || !facts.of(member).text().equals(before)) {
                note(campaign, member, now, today);
            }
        }
        known.forEach((person, before) -> {
            if (!listed.contains(person)) {
                staff.find(school, person)
                        .filter(member -> !facts.of(member).text().equals(before))
                        .ifPresent(gone -> note(campaign, gone, now, today));
            }
        });
    }

    private void note(Campaign campaign, StaffMember member, Instant now, LocalDate today) {
        desk.update(
                campaign.school(),
                member.id(),
                book -> noted(book.inCampaign(campaign.number()), facts.of(member), today)
                        .lookAt(now));
    }

    /** What the list and the directory say now; when the directory was read counts only where it said something else. */
    static DutyBook noted(DutyBook book, Facts facts, LocalDate today) {
        if (facts.text().equals(book.upkeep().facts())) {
            return book;
        }
        var password = book.duties().password();
        var since = password == null ? PasswordRecord.since(today) : password;
        var listed = since.listed(facts.member().passwordChanged());
        var word = facts.directoryWord();
        PersonDuties duties = book.duties().with(word == null ? listed : listed.reading(word));
        return book.with(duties).with(book.upkeep().listed(facts.text()));
    }

    /** The directory's word as it is now, for a password whose owner has said something since it was last asked. */
    static DutyBook reread(DutyBook book, Facts facts) {
        var password = book.duties().password();
        var word = facts.directoryWord();
        return password == null || word == null || !password.awaitsDirectory()
                ? book
                : book.with(book.duties().with(password.reading(word)));
    }
}
