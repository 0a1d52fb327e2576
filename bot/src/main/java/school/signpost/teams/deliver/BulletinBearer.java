package school.signpost.teams.deliver;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.bulletin.Bulletin;
import school.signpost.bulletin.Bulletins;
import school.signpost.cards.CardModel;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.SendResult;
import school.signpost.teams.present.DirectoryLines;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PolicyNewsCards;
import school.signpost.teams.present.ReturnerCards;
import school.signpost.teams.present.StaffListCards;

/** What a bulletin says when it leaves. Whoever is no administrator any more by then gets nothing. */
@Component
class BulletinBearer implements Bearer {

    private final Bulletins bulletins;
    private final Access access;
    private final PeopleInChat people;
    private final PolicyNewsCards policies;
    private final StaffListCards staffLists;
    private final DirectoryLines directory;
    private final ReturnerCards returners;
    private final PlainCards plain;
    private final Posts posts;

    BulletinBearer(
            Bulletins bulletins,
            Access access,
            PeopleInChat people,
            PolicyNewsCards policies,
            StaffListCards staffLists,
            DirectoryLines directory,
            ReturnerCards returners,
            PlainCards plain,
            Posts posts) {
        this.bulletins = bulletins;
        this.access = access;
        this.people = people;
        this.policies = policies;
        this.staffLists = staffLists;
        this.directory = directory;
        this.returners = returners;
        this.plain = plain;
        this.posts = posts;
    }

    @Override
    public String owner() {
        return Bulletin.OWNER;
    }

    @Override
    public SendResult bear(Claimed notice, Recipient to) {
        return bulletins
                .find(notice.id().aggregate())
                .filter(bulletin -> access.allows(people.viewer(to.key()), Permission.ADMINISTER))
                .flatMap(this::card)
                .map(card -> posts.post(to, plain.message(card)))
                .orElseGet(SendResult.Pointless::new);
    }

    private Optional<CardModel> card(Bulletin bulletin) {
        return switch (bulletin.news().topic()) {
            case POLICY_CHANGED -> {
                var versions = bulletin.news().about().split("-", 2);
                yield policies.changed(bulletin.school(), versions[0], versions[1]);
            }
            case POLICY_REFUSED -> policies.refused(bulletin.school());
            case STAFF_LIST_WAITS -> staffLists.waiting(bulletin.school());
            case STAFF_LIST_ROWS -> staffLists.rows(bulletin.school());
            case ROLES_WAIT -> returners.waiting(bulletin.school());
            case DIRECTORY_FAILS -> directory.failing();
        };
    }
}
