package school.signpost.teams.act;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.shared.StaffId;
import school.signpost.staff.ApproveStaffList;
import school.signpost.staff.GiveRolesBack;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReturnerCards;
import school.signpost.teams.present.StaffListCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;
import school.signpost.time.SchoolClock;

/** An administrator lets a list take effect that makes many people leave, or somebody who came back hold their roles. */
@Component
class StaffListActions implements Action {

    private final ApproveStaffList approving;
    private final GiveRolesBack giving;
    private final ReturnerCards returners;
    private final StaffListCards cards;
    private final PlainCards plain;
    private final Policies policies;
    private final SchoolClock clock;

    StaffListActions(
            ApproveStaffList approving,
            GiveRolesBack giving,
            ReturnerCards returners,
            StaffListCards cards,
            PlainCards plain,
            Policies policies,
            SchoolClock clock) {
        this.giving = giving;
        this.returners = returners;
        this.approving = approving;
        this.cards = cards;
        this.plain = plain;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.APPROVE_STAFF_LIST, Verb.GIVE_ROLES_BACK);
    }

    /** A card of yesterday's list shows how things stand today. */
    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        var school = visit.school();
        if (verb == Verb.GIVE_ROLES_BACK) {
            return giving.give(visit.viewer(), StaffId.of(visit.value("id")))
                    ? plain.reply(returners.given(school))
                    : new InvokeReply.Message(plain.notFound());
        }
        var today = policies.current(school).policy().calendar().dayOf(clock.instant());
        return plain.reply(
                approving.approve(visit.viewer(), visit.value("id"), today)
                        ? plain.done("staff.title", "staff.approved")
                        : cards.standing(List.of(school)));
    }
}
