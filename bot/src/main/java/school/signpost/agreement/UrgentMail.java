package school.signpost.agreement;

import org.springframework.stereotype.Component;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.suspension.UrgentLetters;
import school.signpost.time.SystemClock;

/** Letters that say nothing but that something confidential waits: in the book of whoever gets them, before everything else. */
@Component
class UrgentMail implements UrgentLetters {

    private final DutyDesk desk;
    private final SystemClock machine;

    UrgentMail(DutyDesk desk, SystemClock machine) {
        this.desk = desk;
        this.machine = machine;
    }

    @Override
    public void owe(SchoolId school, StaffId to, String key) {
        desk.update(school, to, book -> book.with(book.mail().owe(key, NoticeKind.ALERT, machine.instant())));
    }
}
