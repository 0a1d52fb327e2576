package school.signpost.agreement.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyBook;
import school.signpost.agreement.LeaverWords;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.OwnDuties.Item;
import school.signpost.agreement.OwnDuties.Overview;
import school.signpost.agreement.SeeLeavers;
import school.signpost.agreement.SeeMatrix;
import school.signpost.agreement.SendPapers;
import school.signpost.agreement.model.TextHash;
import school.signpost.cards.Words;
import school.signpost.delivery.Letter;
import school.signpost.delivery.Letter.Attachment;
import school.signpost.delivery.LetterWriter;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.policy.RolesNow;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * What leaves about duties by e-mail: the digest of somebody without Teams with the texts to sign, their receipt, and the
 * papers that somebody asked for.
 */
@Component
class DutyMail implements LetterWriter {

    private static final String PDF = "application/pdf";
    static final String CSV = "text/csv";

    private final OwnDuties own;
    private final SeeMatrix matrix;
    private final SeeLeavers leavers;
    private final LeaverWords leaverWords;
    private final MailedDuties lines;
    private final EquipmentCsv equipment;
    private final Staff staff;
    private final RolesNow roles;
    private final Words words;

    DutyMail(
            OwnDuties own,
            SeeMatrix matrix,
            SeeLeavers leavers,
            LeaverWords leaverWords,
            MailedDuties lines,
            EquipmentCsv equipment,
            Staff staff,
            RolesNow roles,
            Words words) {
        this.leavers = leavers;
        this.leaverWords = leaverWords;
        this.own = own;
        this.matrix = matrix;
        this.lines = lines;
        this.equipment = equipment;
        this.staff = staff;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public String owner() {
        return DutyBook.OWNER;
    }

    @Override
    public Optional<Letter> write(Claimed notice) {
        return staff.find(notice.id().school(), StaffId.of(notice.person())).flatMap(member -> write(notice, member));
    }

    private Optional<Letter> write(Claimed notice, StaffMember member) {
        var school = notice.id().school();
        var viewer = new Viewer.Member(school, member.id(), roles.of(school, member));
        var key = notice.id().key();
        if (key.startsWith(SendPapers.MATRIX)) {
            return matrix(viewer, member, key);
        }
        if (key.startsWith(SendPapers.EQUIPMENT)) {
            return equipment
                    .of(viewer)
                    .map(file -> letter(member, "equipment.title", words.say("mail.attached"), key, List.of(file)));
        }
        if (key.startsWith(SendPapers.RECEIPT)) {
            return receiptAsPaper(viewer, member, key);
        }
        if (notice.kind() == NoticeKind.ALERT) {
            return Optional.of(letter(member, "urgent.title", words.say("urgent.mail"), key, List.of()));
        }
        return notice.kind() == NoticeKind.RECEIPT ? receipt(viewer, member, key) : digest(viewer, member, key);
    }

    private Optional<Letter> digest(Viewer viewer, StaffMember member, String key) {
        return own.of(viewer)
                .filter(Overview::asking)
                .map(overview -> text(viewer, overview))
                .filter(text -> !text.isEmpty())
                .map(text -> letter(member, "digest.title", String.join("\n\n", text), key, List.of()));
    }

    private List<String> text(Viewer viewer, Overview overview) {
        var parts = new ArrayList<>(lines.of(viewer.school(), overview));
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(words.say("mail.how"));
        overview.items().stream()
                .filter(item -> item.standing().asks().isPresent())
                .map(item -> whole(viewer, item))
                .forEach(parts::add);
        return parts;
    }

    /** The text itself, so that whoever has no Teams can read and print it. */
    private String whole(Viewer viewer, Item item) {
        var title = item.agreement().title();
        return own.read(viewer, item.agreement().id())
                .map(read -> words.say(
                        "mail.text",
                        Map.of("title", title, "text", read.inForce().text().value())))
                .orElse(title);
    }

    private Optional<Letter> receipt(Viewer viewer, StaffMember member, String key) {
        return own.receipt(viewer, hash(key))
                .map(receipt -> letter(
                        member,
                        "signed.title",
                        receipt.text()
                                + words.say(
                                        "signed.record",
                                        Map.of("hash", receipt.hash().hex())),
                        key,
                        List.of()));
    }

    private Optional<Letter> receiptAsPaper(Viewer viewer, StaffMember member, String key) {
        return own.signed(viewer, hash(key))
                .map(signed -> letter(
                        member,
                        "signed.title",
                        words.say("mail.attached"),
                        key,
                        List.of(new Attachment(
                                words.say("signed.file"),
                                PDF,
                                ReceiptPage.draw(
                                        signed.receipt(), signed.text().text().value(), words)))));
    }

    private Optional<Letter> matrix(Viewer viewer, StaffMember member, String key) {
        return matrix.of(viewer).map(all -> {
            var leaving = leavers.of(viewer)
                    .map(each -> leaverWords.rows(viewer.school(), each))
                    .orElse(List.of());
            return letter(
                    member,
                    "progress.title",
                    words.say("mail.attached"),
                    key,
                    List.of(
                            new Attachment(words.say("matrix.file") + ".csv", CSV, MatrixCsv.write(all, words)),
                            new Attachment(words.say("leavers.file") + ".csv", CSV, CsvText.write(leaving)),
                            new Attachment(
                                    words.say("matrix.file") + ".pdf", PDF, MatrixPages.draw(all, leaving, words))));
        });
    }

    /** A key is a word, a stroke, the hash, and perhaps more. */
    private static TextHash hash(String key) {
        return new TextHash(key.split("/", 3)[1]);
    }

    private Letter letter(StaffMember to, String subject, String text, String key, List<Attachment> files) {
        return new Letter(to.email(), words.say(subject), text, key, files);
    }
}
