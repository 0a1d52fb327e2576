package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import school.signpost.agreement.model.Signature;
import school.signpost.agreement.model.Signature.How;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.AgreementId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * The office puts on record what somebody else signed on paper, that they need not sign and why, or asks them again after a
 * refusal. Nobody does any of it for themselves. What is recorded and who recorded it are one write.
 */
@Component
public class RecordForOthers {

    private static final int LONGEST = 500;

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Staff staff;
    private final Access access;
    private final Secrets secrets;
    private final SchoolClock clock;
    private final SystemClock machine;

    RecordForOthers(
            DutyDesk desk,
            ReadTerms terms,
            Staff staff,
            Access access,
            Secrets secrets,
            SchoolClock clock,
            SystemClock machine) {
        this.desk = desk;
        this.terms = terms;
        this.staff = staff;
        this.access = access;
        this.secrets = secrets;
        this.clock = clock;
        this.machine = machine;
    }

    /** A signature on paper, as somebody at school saw it on that day. The person gets the receipt. */
    public Result paper(Viewer keeper, About about, LocalDate on, String seenBy) {
        return change(keeper, about, (place, book) -> {
            var edition = place.agreement().edition();
            var how = new How.OnPaper(seenBy, place.keeper().name());
            var receipt = Receipt.of(new Receipt.Facts(
                    book.school(),
                    place.agreement().id(),
                    place.agreement().title(),
                    edition,
                    place.member().id(),
                    place.member().name(),
                    on,
                    place.now(),
                    how));
            var signature = new Signature(edition.version(), edition.hash(), on, place.now(), how, receipt.hash());
            return settled(
                    place,
                    book,
                    new Event.PaperCame(signature),
                    "paper",
                    after -> after.keeping(receipt)
                            .with(after.mail()
                                    .owe("receipt/" + receipt.hash(), NoticeKind.RECEIPT, machine.instant())));
        });
    }

    /** They need not sign: why, which only this school's keepers of duties may read, and until when. */
    public Result exempt(Viewer keeper, About about, String why, @Nullable LocalDate until) {
        return change(keeper, about, (place, book) -> {
            var keyed = secrets.keyed(book);
            var sealed = secrets.sealExemption(
                    keyed, place.agreement().id(), why.substring(0, Math.min(LONGEST, why.length())));
            var event = new Event.Exempted(place.keeper().id().value(), sealed, false, until);
            return settled(place, keyed, event, "exempted", after -> after);
        });
    }

    /** Somebody who would not sign is asked once more. */
    public Result askAgain(Viewer keeper, About about) {
        return change(
                keeper,
                about,
                (place, book) -> settled(place, book, new Event.AskedAgain(), "asked-again", after -> after));
    }

    private Change<Result> settled(Place place, DutyBook book, Event event, String what, UnaryOperator<DutyBook> more) {
        var asked = place.asked();
        var agreement = place.agreement();
        var setting = asked.setting(agreement, Person.of(place.member()), asked.dayOf(place.now()));
        return switch (Obligations.apply(book.duties().to(agreement.id()), event, setting)) {
            case Outcome.Refused refused -> new Change<>(book, new Result.Refused(refused.why()));
            case Outcome.Now now -> {
                var after = book.with(book.duties().with(agreement.id(), now.obligation()))
                        .happened(
                                place.now(),
                                place.keeper().id().value(),
                                what,
                                agreement.id() + "/" + agreement.edition().hash())
                        .lookAt(asked.days().momentFrom(place.now()));
                yield new Change<>(
                        more.apply(after), new Result.Done(place.member().name(), agreement.title()));
            }
        };
    }

    private Result change(Viewer viewer, About about, BiFunction<Place, DutyBook, Change<Result>> decide) {
        return keeper(viewer)
                .flatMap(keeper -> place(keeper, viewer, about))
                .map(place -> place.keeper().id().equals(place.member().id())
                        ? new Result.Refused(Outcome.Why.OWN_CASE)
                        : desk.<Result>change(viewer.school(), place.member().id(), book -> decide.apply(place, book)))
                .orElseGet(Result.NotFound::new);
    }

    private Optional<Place> place(StaffMember keeper, Viewer viewer, About about) {
        var asked = terms.of(viewer.school());
        return staff.find(viewer.school(), about.person())
                .flatMap(member -> asked.agreement(about.agreement())
                        .map(agreement -> new Place(keeper, asked, agreement, member, clock.instant())));
    }

    private Optional<StaffMember> keeper(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.MANAGE_DUTIES)
                ? staff.find(member.school(), member.id())
                : Optional.empty();
    }

    /** Whose, and which agreement. */
    public record About(StaffId person, AgreementId agreement) {}

    private record Place(StaffMember keeper, SchoolTerms asked, Agreement agreement, StaffMember member, Instant now) {}

    /** What came of it. */
    public sealed interface Result {

        /** It is on record. */
        record Done(String name, String title) implements Result {}

        /** Nothing changed. */
        record Refused(Outcome.Why why) implements Result {}

        /** No such person or agreement, or not the viewer's to say. */
        record NotFound() implements Result {}
    }
}
