package school.signpost.teams.turn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.explain.FindSomebody;
import school.signpost.explain.SchoolInView;
import school.signpost.language.Request;
import school.signpost.policy.Policies;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.suspension.SuspendPerson;
import school.signpost.teams.present.SuspensionCards;

/** What whoever may suspend somebody gets for typing of it; for anybody else it was a sentence like any other. */
@Component
class SuspensionTalk {

    private final SuspendPerson suspending;
    private final Policies policies;
    private final Staff staff;
    private final SuspensionCards cards;

    SuspensionTalk(SuspendPerson suspending, Policies policies, Staff staff, SuspensionCards cards) {
        this.suspending = suspending;
        this.policies = policies;
        this.staff = staff;
        this.cards = cards;
    }

    /** Empty for whoever may not; the card names nobody. */
    List<CardModel> of(Visit came, Request.Suspensions said) {
        return came.everywhere().stream()
                .filter(visit -> suspending.maySuspend(visit.viewer()))
                .map(visit ->
                        cards.start(visit.school(), meant(visit.school(), said).orElse(null)))
                .toList();
    }

    private Optional<StaffId> meant(SchoolId school, Request.Suspensions said) {
        var finder = new FindSomebody(new SchoolInView(policies.current(school).policy(), staff));
        return Optional.ofNullable(said.who())
                .map(finder::find)
                .filter(FindSomebody.Found.APerson.class::isInstance)
                .map(FindSomebody.Found.APerson.class::cast)
                .map(found -> found.member().id());
    }
}
