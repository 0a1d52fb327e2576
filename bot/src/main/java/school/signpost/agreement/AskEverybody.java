package school.signpost.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.Standing;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** For the office: who has not signed what, how many would be asked and when, and starting or pausing it. */
@Component
public class AskEverybody {

    private final DutyBooks books;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final Staff staff;
    private final Access access;
    private final SchoolClock clock;

    AskEverybody(
            DutyBooks books, ReadTerms terms, Campaigns campaigns, Staff staff, Access access, SchoolClock clock) {
        this.books = books;
        this.terms = terms;
        this.campaigns = campaigns;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    public Optional<Progress> progress(Viewer viewer) {
        return access.allows(viewer, Permission.MANAGE_DUTIES) ? Optional.of(progressOf(viewer)) : Optional.empty();
    }

    /** Begins or ends; starting twice is starting once. */
    public Optional<Progress> ask(Viewer viewer, boolean start) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.MANAGE_DUTIES)) {
            return Optional.empty();
        }
        var before = campaigns.of(viewer.school());
        var by = member.id().value();
        var after = start ? before.startedBy(by, clock.instant()) : before.pausedBy(by, clock.instant());
        if (!after.equals(before)) {
            campaigns.save(after);
        }
        return Optional.of(progressOf(viewer));
    }

    private Progress progressOf(Viewer viewer) {
        var school = viewer.school();
        var asked = terms.of(school);
        var now = clock.instant();
        var today = asked.dayOf(now);
        var known = new HashMap<StaffId, DutyBook>();
        books.all(school).forEach(book -> known.put(book.person(), book));
        var missing = new ArrayList<Missing>();
        int people = 0;
        for (var member : staff.all(school)) {
            var found = missing(asked, member, known, today);
            missing.addAll(found);
            people += found.isEmpty() ? 0 : 1;
        }
        missing.sort(Comparator.comparing((Missing each) -> each.agreement().title())
                .thenComparing(each -> each.who().name()));
        return new Progress(missing, people, campaigns.of(school).running(), asked.days().momentFrom(now), now);
    }

    /** As it would be if everybody were being asked from today. */
    private static List<Missing> missing(
            SchoolTerms asked, StaffMember member, Map<StaffId, DutyBook> known, LocalDate today) {
        var person = Person.of(member);
        if (!person.worksHereOn(today)) {
            return List.of();
        }
        var book = Optional.ofNullable(known.get(member.id()))
                .orElseGet(() -> DutyBook.fresh(asked.policy().school().id(), member.id()));
        var duties = DailyLook.look(book.duties(), person, asked.rulesFor(person), asked.days(), today)
                .after();
        return asked.agreements().stream()
                .map(each -> new Missing(
                        each, member, Standing.of(duties.to(each.id()), asked.setting(each, person, today))))
                .filter(each -> each.isMissing())
                .toList();
    }

    /** One signature that is not there. */
    public record Missing(Agreement agreement, StaffMember who, Standing standing) {

        boolean isMissing() {
            return switch (standing) {
                case Standing.Due ignored -> true;
                case Standing.Reminded ignored -> true;
                case Standing.Overdue ignored -> true;
                case Standing.OutOfDate ignored -> true;
                case Standing.Declined ignored -> true;
                case Standing.NotDue ignored -> false;
                case Standing.Signed ignored -> false;
                case Standing.Exempt ignored -> false;
                case Standing.Left ignored -> false;
            };
        }
    }

    /** Who has not signed; {@code people} have something to sign, the first message of a new round would leave at {@code first}. */
    public record Progress(List<Missing> missing, int people, boolean running, Instant first, Instant now) {
        public Progress {
            missing = List.copyOf(missing);
        }
    }
}
