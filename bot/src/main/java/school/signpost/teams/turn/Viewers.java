package school.signpost.teams.turn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.policy.Memberships;
import school.signpost.policy.Memberships.Membership;
import school.signpost.policy.Policies;
import school.signpost.policy.RolesNow;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;

/** Finds out who somebody is: on the staff list of one school or of several, known as a pupil, or neither. */
@Component
class Viewers {

    private final Policies policies;
    private final Staff staff;
    private final Memberships memberships;
    private final RolesNow roles;
    private final Chats chats;
    private final Acquaintance acquaintance;

    Viewers(
            Policies policies,
            Staff staff,
            Memberships memberships,
            RolesNow roles,
            Chats chats,
            Acquaintance acquaintance) {
        this.policies = policies;
        this.staff = staff;
        this.memberships = memberships;
        this.roles = roles;
        this.chats = chats;
        this.acquaintance = acquaintance;
    }

    /** A pupil of one school of a trust is a pupil to all of it, whatever else they are. */
    Visit visit(Inbound in) {
        var person = in.sender().aadObjectId();
        return pupilAt(person)
                .map(school -> pupil(school, person, in))
                .orElseGet(() -> known(person, in).orElseGet(() -> newcomer(person, in)));
    }

    private Optional<SchoolId> pupilAt(String person) {
        return policies.schools().stream()
                .filter(school -> staff.isPupil(school, person))
                .findFirst();
    }

    private static Visit pupil(SchoolId school, String person, Inbound in) {
        return new Visit(new Viewer.Pupil(school, person), new ChatKey(school, person), in);
    }

    private Optional<Visit> known(String person, Inbound in) {
        var known = memberships.of(person);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        boolean isMore = acquaintance.alsoKnownElsewhere(person, known);
        var all = isMore ? memberships.of(person) : known;
        return Optional.of(together(all.stream().map(each -> visitOf(each, in)).toList()));
    }

    /** The first school stands for the trust in what concerns no school; it is the first by the names of the folders. */
    private static Visit together(List<Visit> visits) {
        var first = visits.getFirst();
        return new Visit(first.viewer(), first.chat(), first.in(), visits.subList(1, visits.size()));
    }

    private Visit newcomer(String person, Inbound in) {
        return switch (acquaintance.introduce(in)) {
            case Acquaintance.Met.AsPupil pupil -> pupil(pupil.school(), person, in);
            case Acquaintance.Met.AsStaff ignored -> known(person, in).orElseGet(() -> stranger(person, in));
            case Acquaintance.Met.AsNobody ignored -> stranger(person, in);
        };
    }

    private Visit visitOf(Membership known, Inbound in) {
        var member = known.member();
        return new Visit(
                new Viewer.Member(known.school(), member.id(), roles.of(known.school(), member)),
                new ChatKey(known.school(), member.id().value()),
                in);
    }

    /** On no list: any school of the trust may be theirs. */
    private Visit stranger(String person, Inbound in) {
        return together(policies.schools().stream()
                .map(school -> {
                    var key = new ChatKey(school, person);
                    boolean confirmed =
                            chats.find(key).map(Chat::worksHereConfirmed).orElse(false);
                    return new Visit(new Viewer.TenantUser(school, person, confirmed), key, in);
                })
                .toList());
    }
}
