package school.signpost.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Forecast;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.agreement.model.Standing;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Everybody who works at a school, each as they would stand if they were looked at today. */
@Component
class Everybody {

    private final DutyBooks books;
    private final Campaigns campaigns;
    private final Staff staff;
    private final StaffFacts facts;

    Everybody(DutyBooks books, Campaigns campaigns, Staff staff, StaffFacts facts) {
        this.facts = facts;
        this.books = books;
        this.campaigns = campaigns;
        this.staff = staff;
    }

    List<Seen> at(SchoolTerms asked, LocalDate today) {
        var school = asked.policy().school().id();
        var known = new HashMap<StaffId, DutyBook>();
        books.all(school).forEach(book -> known.put(book.person(), book));
        int campaign = campaigns.of(school).counts();
        return staff.all(school).stream()
                .filter(member -> Person.of(member).worksHereOn(today))
                .map(member -> seen(asked, member, Optional.ofNullable(known.get(member.id())), campaign, today))
                .toList();
    }

    private Seen seen(SchoolTerms asked, StaffMember member, Optional<DutyBook> found, int campaign, LocalDate today) {
        var school = asked.policy().school().id();
        var book = Roll.noted(
                found.orElseGet(() -> DutyBook.fresh(school, member.id())).inCampaign(campaign),
                facts.of(member),
                today);
        return new Seen(asked, member, looked(asked, Person.of(member), book.duties(), today), today);
    }

    private static PersonDuties looked(SchoolTerms asked, Person person, PersonDuties before, LocalDate today) {
        return DailyLook.look(before, person, asked.rulesFor(person), asked.days(), today)
                .after();
    }

    /** One person on one day. */
    record Seen(SchoolTerms asked, StaffMember member, PersonDuties duties, LocalDate today) {

        Person person() {
            return Person.of(member);
        }

        Standing standing(Agreement agreement) {
            return Standing.of(duties.to(agreement.id()), asked.setting(agreement, person(), today));
        }

        Forecast.Asked asForecast() {
            return new Forecast.Asked(duties, person(), asked.rulesFor(person()));
        }
    }
}
