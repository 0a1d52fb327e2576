package school.signpost.permit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.Words;
import school.signpost.delivery.Letter;
import school.signpost.delivery.LetterWriter;
import school.signpost.outbox.Claimed;
import school.signpost.policy.model.RequestRule;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * What is said about a request by e-mail, to whoever cannot be reached in Teams: what it is about and that an answer is
 * wanted or there, never who asked or what anybody wrote.
 */
@Component
class PermitLetters implements LetterWriter {

    private final SeePermits seeing;
    private final RequestTerms terms;
    private final Staff staff;
    private final Words words;

    PermitLetters(SeePermits seeing, RequestTerms terms, Staff staff, Words words) {
        this.seeing = seeing;
        this.terms = terms;
        this.staff = staff;
        this.words = words;
    }

    @Override
    public String owner() {
        return Permit.OWNER;
    }

    @Override
    public Optional<Letter> write(Claimed notice) {
        var school = notice.id().school();
        var person = StaffId.of(notice.person());
        return seeing.find(
                        new Viewer.Member(school, person, Set.of()), notice.id().aggregate())
                .flatMap(permit -> text(permit, notice)
                        .flatMap(text ->
                                staff.find(school, person).map(member -> letter(member, permit, text, notice))));
    }

    /** Empty when it is too late for it. */
    private Optional<String> text(Permit permit, Claimed notice) {
        return PermitKeys.about(notice.id().key()).flatMap(about -> switch (about) {
            case ASKED, AGAIN ->
                Optional.of("permit.mail.asked").filter(key -> permit.awaited().contains(StaffId.of(notice.person())));
            case AGREED, SILENT -> Optional.of("permit.mail.waits").filter(key -> permit.isOpen());
            case ANSWER -> Optional.of("permit.mail.answered");
            case SETTLED -> Optional.<String>empty();
            case ENDS -> Optional.of("permit.mail.ends").filter(key -> permit.standing() instanceof Standing.Granted);
        });
    }

    private Letter letter(StaffMember member, Permit permit, String text, Claimed notice) {
        var title = terms.rule(permit.school(), permit.kind())
                .map(RequestRule::title)
                .orElseGet(permit::kind);
        var values = Map.of("title", title);
        return new Letter(
                member.email(),
                words.say("permit.mail.subject", values),
                words.say(text, values),
                permit.id() + "/" + notice.id().key());
    }
}
