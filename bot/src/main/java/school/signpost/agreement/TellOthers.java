package school.signpost.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.News;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.model.AgreementRule;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Tell;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Owes news about one person's agreements to whoever the policy names; they hear of it in their own next digest. */
@Component
class TellOthers {

    private static final Duration UNUSED = Duration.ofDays(1);

    private final DutyDesk desk;
    private final Staff staff;
    private final Absences absences;

    TellOthers(DutyDesk desk, Staff staff, Absences absences) {
        this.desk = desk;
        this.staff = staff;
        this.absences = absences;
    }

    /** Twice is the same as once: the errand's id says whom, what and since when. */
    void tell(SchoolTerms asked, StaffMember about, News news, Instant now) {
        var errand = errand(about, news, asked, now);
        whom(asked, news).ifPresent(tell -> owe(asked, about, tell, errand, now));
    }

    /** The same about pupils: once for all of whom it is true. */
    void tellOfPupils(SchoolTerms asked, News news, Instant now) {
        var since = since(news);
        var kind = Errand.Kind.PUPILS_MISSING;
        var id = DutyId.of(code(kind), news.agreement() + "/" + since);
        var today = asked.dayOf(now);
        var errand = Errand.of(id, kind, news.agreement().value(), today, since);
        whom(asked, news).ifPresent(tell -> owe(asked, tell, errand, now));
    }

    /** That it will not be signed for one pupil; why is for whoever the policy names, the name is the office's. */
    void tellOfRefusal(SchoolTerms asked, StaffId pupil, News.WillNotSign news, Instant now) {
        var kind = Errand.Kind.PUPIL_REFUSED;
        var about = pupil + "/" + news.agreement();
        var errand = Errand.of(
                DutyId.of(code(kind), about + "/" + news.on()), kind, about, asked.dayOf(now), asked.dayOf(now));
        whom(asked, news).ifPresent(tell -> owe(asked, tell, errand, now));
    }

    /** Owes it to whoever the policy names; answers whether that is anybody. */
    boolean owe(SchoolTerms asked, StaffMember about, Tell tell, Errand errand, Instant now) {
        var people = recipients(asked, about.id(), Set.of(about.id()), tell, now);
        people.forEach(person -> owe(asked, person, errand, now));
        return !people.isEmpty();
    }

    /** The same for a matter that is about nobody. */
    boolean owe(SchoolTerms asked, Tell tell, Errand errand, Instant now) {
        var people = recipients(asked, null, Set.of(), tell, now);
        people.forEach(person -> owe(asked, person, errand, now));
        return !people.isEmpty();
    }

    private void owe(SchoolTerms asked, StaffId person, Errand errand, Instant now) {
        desk.update(asked.policy().school().id(), person, book -> {
            var after = book.with(book.duties().owing(List.of(errand)));
            return after.equals(book) ? book : after.lookAt(asked.days().momentFrom(now));
        });
    }

    private static Optional<Tell> whom(SchoolTerms asked, News news) {
        return asked.policy()
                .duties()
                .agreement(news.agreement())
                .flatMap(rule -> Optional.ofNullable(whom(rule, news)));
    }

    /** Of a refusal hears whoever would hear that it is overdue: no policy names anybody else for it. */
    private static @Nullable Tell whom(AgreementRule rule, News news) {
        var overdue = rule.overdue();
        return switch (news) {
            case News.IsOverdue ignored -> overdue == null ? null : overdue.tell();
            case News.WillNotSign ignored -> overdue == null ? null : overdue.tell();
            case News.NotSignedYet ignored -> rule.untilSigned();
        };
    }

    private List<StaffId> recipients(
            SchoolTerms asked, @Nullable StaffId about, Set<StaffId> not, Tell tell, Instant now) {
        var people = new PeopleOnList(staff, absences, asked.policy());
        var context = new RoutingContext(asked.policy(), people, about, Set.of(), now);
        return Routing.resolve(new Step(tell, Step.Acknowledge.ANY, UNUSED), context).tell().stream()
                .map(Recipient::person)
                .filter(person -> !not.contains(person))
                .toList();
    }

    private static Errand errand(StaffMember about, News news, SchoolTerms asked, Instant now) {
        var today = asked.dayOf(now);
        var kind = switch (news) {
            case News.IsOverdue ignored -> Errand.Kind.SIGNATURE_OVERDUE;
            case News.WillNotSign ignored -> Errand.Kind.SIGNATURE_REFUSED;
            case News.NotSignedYet ignored -> Errand.Kind.NO_ACCESS_YET;
        };
        var since = since(news);
        var matter = about.id().value() + "/" + news.agreement();
        return Errand.of(id(kind, matter, since), kind, matter, today, since.isAfter(today) ? since : today);
    }

    /** The same person, agreement and day are the same errand; asked afresh with another day it is another. */
    static DutyId id(Errand.Kind kind, String matter, LocalDate since) {
        return DutyId.of(code(kind), matter + "/" + since);
    }

    private static String code(Errand.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LocalDate since(News news) {
        return switch (news) {
            case News.IsOverdue overdue -> overdue.due();
            case News.WillNotSign refused -> refused.on();
            case News.NotSignedYet waiting -> waiting.due();
        };
    }
}
