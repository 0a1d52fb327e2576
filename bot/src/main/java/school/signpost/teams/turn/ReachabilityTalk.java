package school.signpost.teams.turn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.cards.CardModel;
import school.signpost.explain.FindSomebody;
import school.signpost.explain.SchoolInView;
import school.signpost.language.Request;
import school.signpost.policy.Policies;
import school.signpost.reachability.CheckReachability;
import school.signpost.reachability.Practise;
import school.signpost.staff.Staff;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PracticeCards;
import school.signpost.teams.present.ReachabilityCards;

/**
 * What an administrator gets who asks whether everybody can be reached, or for a practice alert, at each school that they
 * run. From anybody else "drill" is no command but something that happened.
 */
@Component
class ReachabilityTalk {

    private final CheckReachability checks;
    private final Practise practising;
    private final Access access;
    private final Cards cards;
    private final Roles roles;

    ReachabilityTalk(CheckReachability checks, Practise practising, Access access, Cards cards, Roles roles) {
        this.checks = checks;
        this.practising = practising;
        this.access = access;
        this.cards = cards;
        this.roles = roles;
    }

    List<CardModel> check(Visit came) {
        var asked = administered(came).stream()
                .filter(visit -> checks.ask(visit.viewer()))
                .count();
        return List.of(
                asked > 0 ? cards.reachability().checking() : cards.plain().done("alerts.title", "alerts.not-yours"));
    }

    /** Empty where it was no practice after all. */
    List<CardModel> practise(Visit came, Request.Practice wanted) {
        var run = administered(came);
        var named = wanted.role();
        if (named == null) {
            return run.stream().limit(1).map(this::newestOrChoice).toList();
        }
        return run.stream()
                .flatMap(visit -> roles.find(visit, named).stream()
                        .map(role -> cards.practices()
                                .started(visit.school(), practising.start(visit.viewer(), role.role()))))
                .toList();
    }

    private CardModel newestOrChoice(Visit visit) {
        return practising
                .newest(visit.viewer())
                .filter(drill -> !drill.isOver())
                .map(drill -> cards.practices().outcome(visit.school(), drill))
                .orElseGet(() -> cards.practices().choice(visit.school(), practising.roles(visit.viewer())));
    }

    private List<Visit> administered(Visit came) {
        return came.everywhere().stream()
                .filter(visit -> access.allows(visit.viewer(), Permission.ADMINISTER))
                .toList();
    }

    /** Whether what was typed is the name of a role. */
    @Component
    record Roles(Policies policies, Staff staff) {

        Optional<FindSomebody.Found.ARole> find(Visit visit, String typed) {
            var school = new SchoolInView(policies.current(visit.school()).policy(), staff);
            return new FindSomebody(school).find(typed) instanceof FindSomebody.Found.ARole role
                    ? Optional.of(role)
                    : Optional.empty();
        }
    }

    /** The presenters that this needs. */
    @Component
    record Cards(ReachabilityCards reachability, PracticeCards practices, PlainCards plain) {}
}
