package school.signpost.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.DailyLook;
import school.signpost.agreement.model.Forecast;
import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.agreement.model.Standing;

/** Everybody whose signatures a school keeps, each as they would stand if they were looked at today. */
@Component
class Everybody {

    private final DutyDesk desk;
    private final Campaigns campaigns;
    private final Signatories signatories;
    private final StaffFacts facts;

    Everybody(DutyDesk desk, Campaigns campaigns, Signatories signatories, StaffFacts facts) {
        this.facts = facts;
        this.desk = desk;
        this.campaigns = campaigns;
        this.signatories = signatories;
    }

    /** Everybody who works here, and those still to come who must sign before they have access. */
    List<Seen> at(SchoolTerms asked, LocalDate today) {
        return seen(asked, signatories.members(asked.policy().school().id()), today).stream()
                .filter(each -> each.person().worksHereOn(today) || each.isAskedAhead())
                .toList();
    }

    List<Seen> pupilsAt(SchoolTerms asked, LocalDate today) {
        return asked.agreements(true).isEmpty()
                ? List.of()
                : seen(asked, signatories.pupils(asked.policy().school().id()), today);
    }

    private List<Seen> seen(SchoolTerms asked, List<Signatory> people, LocalDate today) {
        var school = asked.policy().school().id();
        var known = desk.known(school);
        int campaign = campaigns.of(school).counts();
        return people.stream()
                .filter(who -> !who.person().hasLeft(today))
                .map(who -> seen(asked, who, known.of(who.key()).inCampaign(campaign), today))
                .toList();
    }

    private Seen seen(SchoolTerms asked, Signatory who, DutyBook book, LocalDate today) {
        var listed = switch (who) {
            case Signatory.Member member -> Roll.noted(book, facts.of(member.member()), today);
            case Signatory.OfPupil ignored -> book;
        };
        var person = who.person();
        var looked = DailyLook.look(listed.duties(), person, asked.rulesFor(person), asked.days(), today);
        return new Seen(asked, who, looked.after(), today);
    }

    /** One person on one day. */
    record Seen(SchoolTerms asked, Signatory who, PersonDuties duties, LocalDate today) {

        Person person() {
            return who.person();
        }

        private boolean isAskedAhead() {
            return person().isStillToCome(today)
                    && asked.agreements(false).stream()
                            .anyMatch(each -> duties.to(each.id()).round() != null);
        }

        SeeMatrix.Cell cell(Agreement agreement) {
            var obligation = duties.to(agreement.id());
            var setting = asked.setting(agreement, person(), today);
            var standing = Standing.of(obligation, setting);
            boolean several = agreement.signers().size() > 1 && standing.gap().isPresent();
            return new SeeMatrix.Cell(standing, several ? setting.missing(obligation) : Set.of());
        }

        Forecast.Asked asForecast() {
            return new Forecast.Asked(duties, person(), asked.rulesFor(person()));
        }
    }
}
