package school.signpost.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyDesk.Change;
import school.signpost.agreement.RecordForOthers.About;
import school.signpost.agreement.RecordForOthers.Result;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Event;
import school.signpost.agreement.model.Obligations;
import school.signpost.agreement.model.Outcome;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** What everything has in common that the office puts on record for others: who may, about whom, and never for oneself. */
@Component
class OfficeDesk {

    private final DutyDesk desk;
    private final ReadTerms terms;
    private final Signatories signatories;
    private final Staff staff;
    private final Access access;
    private final SchoolClock clock;

    OfficeDesk(DutyDesk desk, ReadTerms terms, Signatories signatories, Staff staff, Access access, SchoolClock clock) {
        this.desk = desk;
        this.terms = terms;
        this.signatories = signatories;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Decides and stores; nobody decides about themselves. */
    Result change(Viewer viewer, About about, BiFunction<Place, DutyBook, Change<Result>> decide) {
        return place(viewer, about).map(place -> change(place, decide)).orElseGet(Result.NotFound::new);
    }

    Result change(Place place, BiFunction<Place, DutyBook, Change<Result>> decide) {
        return place.isOwnCase()
                ? new Result.Refused(Outcome.Why.OWN_CASE)
                : desk.<Result>change(place.school(), place.who().key(), book -> decide.apply(place, book));
    }

    /** What would come of it. */
    Result dryRun(Place place, BiFunction<Place, DutyBook, Change<Result>> decide) {
        return place.isOwnCase()
                ? new Result.Refused(Outcome.Why.OWN_CASE)
                : decide.apply(
                                place,
                                desk.findOrFresh(place.school(), place.who().key()))
                        .answer();
    }

    private Optional<Place> place(Viewer viewer, About about) {
        return counter(viewer)
                .flatMap(counter -> signatories
                        .find(viewer.school(), about.person())
                        .flatMap(who ->
                                counter.asked().agreement(about.agreement()).map(each -> counter.at(who, each))));
    }

    /** Empty for whoever may not put anything on record. */
    Optional<Counter> counter(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.MANAGE_DUTIES)
                ? staff.find(member.school(), member.id())
                        .map(keeper -> new Counter(keeper, terms.of(member.school()), clock.instant()))
                : Optional.empty();
    }

    /** Somebody of the office at work: one reading of what is asked serves everything they put on record now. */
    record Counter(StaffMember keeper, SchoolTerms asked, Instant now) {

        Place at(Signatory who, Agreement agreement) {
            return new Place(keeper, asked, agreement, who, now);
        }
    }

    /** Where it is put on record. */
    record Place(StaffMember keeper, SchoolTerms asked, Agreement agreement, Signatory who, Instant now) {

        SchoolId school() {
            return asked.policy().school().id();
        }

        AgreementId id() {
            return agreement.id();
        }

        private boolean isOwnCase() {
            return keeper.id().equals(who.key());
        }

        /** The event's outcome with who recorded it; the book as it was where it is refused. */
        Change<Result> settled(DutyBook book, Event event, String what) {
            var setting = asked.setting(agreement, who.person(), asked.dayOf(now));
            return switch (Obligations.apply(book.duties().to(id()), event, setting)) {
                case Outcome.Refused refused -> new Change<>(book, new Result.Refused(refused.why()));
                case Outcome.Now after ->
                    new Change<>(
                            book.with(book.duties().with(id(), after.obligation()))
                                    .happened(
                                            now,
                                            keeper.id().value(),
                                            what,
                                            id() + "/" + agreement.edition().hash())
                                    .lookAt(asked.days().momentFrom(now)),
                            new Result.Done(who.name(), agreement.title()));
            };
        }
    }
}
