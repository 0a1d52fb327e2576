package school.signpost.agreement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.model.TextHash;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * Papers that somebody asks for and gets by e-mail, to their own address on the staff list and no other: the matrix of all
 * agreements, for the office; all equipment, for whoever keeps it; one's own receipt. They are made when they leave, for whoever then still may have them.
 */
@Component
public class SendPapers {

    /** The letter that carries the matrix; the rest of its key says when it was asked for. */
    public static final String MATRIX = "matrix/";

    /** The letter that carries all equipment; the rest of its key says when it was asked for. */
    public static final String EQUIPMENT = "equipment/";

    /** The letter that carries a receipt; the rest of its key is the receipt's hash and when it was asked for. */
    public static final String RECEIPT = "receipt-pdf/";

    private final DutyDesk desk;
    private final Carriers carriers;
    private final Staff staff;
    private final Access access;
    private final SchoolClock clock;
    private final SystemClock machine;

    SendPapers(DutyDesk desk, Carriers carriers, Staff staff, Access access, SchoolClock clock, SystemClock machine) {
        this.desk = desk;
        this.carriers = carriers;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
        this.machine = machine;
    }

    /** The matrix of everybody's agreements, as CSV and PDF. */
    public Result matrix(Viewer viewer) {
        return asking(viewer, Permission.MANAGE_DUTIES)
                .map(member -> send(viewer, member, MATRIX + machine.instant(), "matrix"))
                .orElseGet(Result.NotTheirs::new);
    }

    /** Every device with what is on record of it, disposals as well, as CSV. */
    public Result equipment(Viewer viewer) {
        return asking(viewer, Permission.KEEP_EQUIPMENT)
                .map(member -> send(viewer, member, EQUIPMENT + machine.instant(), "equipment"))
                .orElseGet(Result.NotTheirs::new);
    }

    /** A receipt of one's own, as PDF with the text that was signed. */
    public Result receipt(Viewer viewer, TextHash hash) {
        return asking(viewer, Permission.OWN_DUTIES)
                .filter(member -> desk.find(viewer.school(), member)
                        .filter(book -> book.receipts().containsKey(hash))
                        .isPresent())
                .map(member -> send(viewer, member, RECEIPT + hash + "/" + machine.instant(), "receipt-pdf"))
                .orElseGet(Result.NotTheirs::new);
    }

    private Result send(Viewer viewer, StaffId person, String key, String what) {
        if (!carriers.serve(Way.EMAIL)) {
            return new Result.NoMail();
        }
        desk.update(
                viewer.school(),
                person,
                book -> book.with(book.mail().owe(key, NoticeKind.INFORMATION, Way.EMAIL, machine.instant()))
                        .happened(clock.instant(), person.value(), what, "asked-for"));
        return new Result.OnItsWay();
    }

    private Optional<StaffId> asking(Viewer viewer, Permission permission) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, permission)
                ? staff.find(member.school(), member.id()).map(known -> known.id())
                : Optional.empty();
    }

    /** What came of asking. */
    public sealed interface Result {

        /** It leaves by e-mail. */
        record OnItsWay() implements Result {}

        /** Nobody has set up a mail server. */
        record NoMail() implements Result {}

        /** Nothing of that kind that is theirs to have. */
        record NotTheirs() implements Result {}
    }
}
