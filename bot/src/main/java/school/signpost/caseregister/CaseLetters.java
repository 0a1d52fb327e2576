package school.signpost.caseregister;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Told;
import school.signpost.cards.Words;
import school.signpost.delivery.Letter;
import school.signpost.delivery.LetterWriter;
import school.signpost.delivery.TeamsLink;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.policy.model.Role;
import school.signpost.shared.CaseId;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * What a case says outside Teams: its reference, its kind and how urgent it is, never who reported or what. A restricted
 * case says its reference and nothing else; a company's mailbox is told whom to phone, by role.
 */
@Component
class CaseLetters implements LetterWriter {

    private final CaseGate gate;
    private final Ladders ladders;
    private final Staff staff;
    private final TeamsLink link;
    private final Words words;

    CaseLetters(CaseGate gate, Ladders ladders, Staff staff, TeamsLink link, Words words) {
        this.gate = gate;
        this.ladders = ladders;
        this.staff = staff;
        this.link = link;
        this.words = words;
    }

    @Override
    public String owner() {
        return Case.OWNER;
    }

    @Override
    public Optional<Letter> write(Claimed notice) {
        var id = CaseId.of(notice.id().aggregate());
        var school = notice.id().school();
        var mailbox = OtherWays.mailboxOf(notice);
        if (mailbox.isPresent()) {
            return gate.find(new Viewer.Machine(school), Permission.BE_TOLD, id)
                    .flatMap(file -> toMailbox(file, mailbox.get(), notice));
        }
        var person = StaffId.of(notice.person());
        return gate.find(new Viewer.Member(school, person, Set.of()), Permission.BE_TOLD, id)
                .filter(file -> isStillWanted(file, notice.kind(), person))
                .flatMap(file -> staff.find(school, person).map(member -> toPerson(file, member, notice)));
    }

    /** Whoever was only informed is not waited for; everybody else is told for as long as an answer is awaited. */
    private static boolean isStillWanted(Case file, NoticeKind kind, StaffId person) {
        return kind == NoticeKind.INFORMATION
                || (file.alert().nextClimb() != null
                        && file.alert()
                                .told(person)
                                .filter(Told::mayAnswer)
                                .filter(told -> !told.hasAnswered())
                                .isPresent());
    }

    private Letter toPerson(Case file, StaffMember member, Claimed notice) {
        boolean text = notice.leaving().way() == Way.TEXT;
        var mobile = member.mobile();
        var to = text ? (mobile == null ? "" : mobile) : member.email();
        var what = file.filing().restricted() ? restricted(file) : ordinary(file, text);
        var opening = link.to(file.reference()).map(url -> "\n" + url).orElse("");
        return new Letter(to, subject(file), what + opening, key(notice));
    }

    private String subject(Case file) {
        return file.filing().restricted()
                ? restricted(file)
                : words.say("letter.subject", Map.of("reference", reference(file), "kind", kind(file)));
    }

    private String restricted(Case file) {
        return words.say("alert.restricted.summary", Map.of("reference", reference(file)));
    }

    private String ordinary(Case file, boolean text) {
        return words.say(
                text ? "letter.text" : "letter.mail",
                Map.of("reference", reference(file), "kind", kind(file), "urgency", urgency(file)));
    }

    private Optional<Letter> toMailbox(Case file, RoleId role, Claimed notice) {
        var policy = ladders.policyOf(file);
        var held = policy.role(role);
        var address = held.flatMap(each -> Optional.ofNullable(each.mailbox()));
        var confirming =
                held.flatMap(each -> Optional.ofNullable(each.confirmedBy())).flatMap(policy::role);
        return address.map(to -> new Letter(
                to,
                subject(file),
                words.say(
                        confirming.isPresent() ? "letter.mailbox.confirmed" : "letter.mailbox",
                        Map.of(
                                "reference", reference(file),
                                "kind", kind(file),
                                "urgency", urgency(file),
                                "school", policy.school().name(),
                                "role", confirming.map(Role::title).orElse(""),
                                "phone",
                                        confirming
                                                .flatMap(each -> Optional.ofNullable(each.phone()))
                                                .orElseGet(() -> words.say("letter.mailbox.no-phone")))),
                key(notice)));
    }

    private static String reference(Case file) {
        return file.reference().toString();
    }

    private String kind(Case file) {
        return ladders.kindOf(file).title();
    }

    private String urgency(Case file) {
        return words.say("urgency." + file.filing().urgency().name()).toLowerCase(Locale.ROOT);
    }

    private static String key(Claimed notice) {
        return notice.id().aggregate() + "/" + notice.leaving().way();
    }
}
