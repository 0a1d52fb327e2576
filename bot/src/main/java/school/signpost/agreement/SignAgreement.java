package school.signpost.agreement;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyDesk.Change;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.Obligations;
import school.signpost.agreement.model.Outcome;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.Signature.How;
import school.signpost.agreement.model.Signing;
import school.signpost.agreement.model.TextHash;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.AgreementId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * A person signs, or says that they will not. The signature, its receipt, the entry in their history and the receipt card
 * they are owed are one write. Signing the same text twice gives the same receipt.
 */
@Component
public class SignAgreement {

    private static final int LONGEST_REASON = 500;

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Staff staff;
    private final Access access;
    private final Secrets secrets;
    private final SchoolClock clock;
    private final SystemClock machine;

    SignAgreement(
            DutyDesk desk,
            ReadTerms terms,
            Staff staff,
            Access access,
            Secrets secrets,
            SchoolClock clock,
            SystemClock machine) {
        this.secrets = secrets;
        this.desk = desk;
        this.terms = terms;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
        this.machine = machine;
    }

    /** {@code shown} is the hash of the text they had before them. */
    public Result sign(Viewer viewer, AgreementId id, String shown, Typed typed) {
        return asked(viewer, id)
                .map(asked -> FullName.of(typed.name())
                                .equals(FullName.of(asked.member().name()))
                        ? write(asked, shown, typed)
                        : new Result.OtherName(asked.member().name()))
                .orElseGet(Result.NotTheirs::new);
    }

    private Result write(Asked asked, String shown, Typed typed) {
        var now = clock.instant();
        var member = asked.member();
        var how = new How.InTeams(typed.account());
        var edition = asked.agreement().edition();
        if (!edition.hash().hex().equals(shown)) {
            return new Result.Refused(Outcome.Why.SUPERSEDED);
        }
        var signing = Signing.of(new Receipt.Facts(
                asked.terms().policy().school().id(),
                asked.agreement().id(),
                asked.agreement().title(),
                edition,
                member.id(),
                typed.name(),
                asked.terms().dayOf(now),
                now,
                how));
        var receipt = signing.receipt();
        return desk.change(asked.terms().policy().school().id(), member.id(), book -> {
            var outcome = apply(book, asked, new Event.Signs(signing.signature()), now);
            return switch (outcome) {
                case Outcome.Now done ->
                    new Change<Result>(
                            settled(book, asked, done, now, "signed")
                                    .keeping(receipt)
                                    .with(book.mail()
                                            .owe("receipt/" + receipt.hash(), NoticeKind.RECEIPT, machine.instant())),
                            new Result.Signed(receipt));
                case Outcome.Refused refused -> new Change<Result>(book, new Result.Refused(refused.why()));
            };
        });
    }

    /** What they write is for whoever the policy names; nobody else reads it. */
    public Result decline(Viewer viewer, AgreementId id, String shown, String reason) {
        return asked(viewer, id)
                .map(asked -> decline(asked, shown, reason.substring(0, Math.min(LONGEST_REASON, reason.length()))))
                .orElseGet(Result.NotTheirs::new);
    }

    private Result decline(Asked asked, String shown, String reason) {
        if (!asked.agreement().edition().hash().hex().equals(shown)) {
            return new Result.Refused(Outcome.Why.SUPERSEDED);
        }
        var now = clock.instant();
        return desk.change(asked.terms().policy().school().id(), asked.member().id(), book -> {
            var keyed = secrets.keyed(book);
            var event = new Event.Declines(
                    new TextHash(shown),
                    secrets.sealRefusal(keyed, asked.agreement().id(), reason));
            return switch (apply(book, asked, event, now)) {
                case Outcome.Now done ->
                    new Change<Result>(settled(keyed, asked, done, now, "declined"), new Result.Declined());
                case Outcome.Refused refused -> new Change<Result>(book, new Result.Refused(refused.why()));
            };
        });
    }

    private static Outcome apply(DutyBook book, Asked asked, Event event, Instant now) {
        var setting = asked.terms()
                .setting(
                        asked.agreement(),
                        Person.of(asked.member()),
                        asked.terms().dayOf(now));
        return Obligations.apply(book.duties().to(asked.agreement().id()), event, setting);
    }

    private static DutyBook settled(DutyBook book, Asked asked, Outcome.Now done, Instant now, String what) {
        return book.with(book.duties().with(asked.agreement().id(), done.obligation()))
                .happened(
                        now,
                        asked.member().id().value(),
                        what,
                        asked.agreement().id() + "/"
                                + asked.agreement().edition().hash())
                .lookAt(asked.terms().days().momentFrom(now));
    }

    private Optional<Asked> asked(Viewer viewer, AgreementId id) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return Optional.empty();
        }
        var asked = terms.of(member.school());
        return staff.find(member.school(), member.id())
                .flatMap(known -> asked.agreement(id)
                        .filter(agreement -> agreement.isFor(Person.of(known)))
                        .map(agreement -> new Asked(asked, agreement, known)));
    }

    /** What they typed as their full name, and the Microsoft account they were signed in with. */
    public record Typed(String name, String account) {}

    private record Asked(SchoolTerms terms, Agreement agreement, StaffMember member) {}

    /** What came of it. */
    public sealed interface Result {

        /** It is on record. */
        record Signed(Receipt receipt) implements Result {}

        /** It is on record that they will not. */
        record Declined() implements Result {}

        /** The name is not the one on the staff list. */
        record OtherName(String listed) implements Result {}

        /** Nothing changed. */
        record Refused(Outcome.Why why) implements Result {}

        /** No such agreement, or not one they are asked for. */
        record NotTheirs() implements Result {}
    }
}
