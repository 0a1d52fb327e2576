package school.signpost.teams.deliver;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.policy.Policies;
import school.signpost.policy.RolesNow;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * Where somebody's chat with the bot is, and as whom they read there. It is one chat however many schools of a trust know
 * them: somebody whom a second school names today is reached where the first one reached them.
 */
@Component
class PeopleInChat {

    private final Chats chats;
    private final Staff staff;
    private final Policies policies;
    private final RolesNow rolesNow;

    PeopleInChat(Chats chats, Staff staff, Policies policies, RolesNow rolesNow) {
        this.chats = chats;
        this.staff = staff;
        this.policies = policies;
        this.rolesNow = rolesNow;
    }

    Optional<ChatAddress> address(ChatKey key) {
        return chats.find(key)
                .map(Chat::address)
                .or(() -> staff.find(key.school(), StaffId.of(key.person()))
                        .flatMap(member -> keysElsewhere(key, member)
                                .flatMap(other -> chats.find(other).map(Chat::address).stream())
                                .findFirst()));
    }

    private Stream<ChatKey> keysElsewhere(ChatKey key, StaffMember member) {
        String account = member.aadObjectId();
        return policies.schools().stream().flatMap(school -> {
            var beforeListed = account == null ? Stream.<ChatKey>empty() : Stream.of(new ChatKey(school, account));
            var listed = school.equals(key.school())
                    ? Stream.<ChatKey>empty()
                    : staff.byEmail(school, member.email()).stream()
                            .filter(other -> account == null
                                    || other.aadObjectId() == null
                                    || account.equalsIgnoreCase(other.aadObjectId()))
                            .map(other -> new ChatKey(school, other.id().value()));
            return Stream.concat(beforeListed, listed);
        });
    }

    /** With the roles that the policy gives them now. */
    Viewer.Member viewer(ChatKey key) {
        var id = StaffId.of(key.person());
        var roles = staff.find(key.school(), id)
                .map(member -> rolesNow.of(key.school(), member))
                .orElse(Set.of());
        return new Viewer.Member(key.school(), id, roles);
    }
}
