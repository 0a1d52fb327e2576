package school.signpost.teams.deliver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.conversation.ChatKey;
import school.signpost.delivery.SharedConversations;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeSender;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.OneAtATime;
import school.signpost.teams.outgoing.Messenger;

/**
 * Sends owed notices to people's own chats. It waits for its turn first, then for the chat: nothing that waits for Teams'
 * limits stands in front of something more urgent. What a notice says is worked out when it leaves.
 */
@Component
class TeamsNoticeSender implements NoticeSender {

    private final Posts posts;
    private final Messenger messenger;
    private final SharedConversations conversations;
    private final Map<String, Bearer> bearers;
    /** One notice at a time per chat: two alerts at once could not find each other's card. */
    private final OneAtATime queues = new OneAtATime();

    TeamsNoticeSender(Posts posts, Messenger messenger, SharedConversations conversations, List<Bearer> bearers) {
        this.posts = posts;
        this.messenger = messenger;
        this.conversations = conversations;
        this.bearers = bearers.stream().collect(Collectors.toUnmodifiableMap(Bearer::owner, each -> each));
    }

    @Override
    public Set<Way> ways() {
        return Set.of(Way.TEAMS);
    }

    @Override
    public SendResult send(Claimed notice) {
        var key = new ChatKey(notice.id().school(), notice.person());
        return switch (posts.find(key)) {
            case Posts.Found.Nowhere nowhere -> nowhere.result();
            case Posts.Found.At at -> send(notice, new Recipient(key, at.address()));
        };
    }

    private SendResult send(Claimed notice, Recipient to) {
        var bearer = Objects.requireNonNull(bearers.get(notice.id().owner()), "nobody bears these notices");
        return messenger.inTurn(
                notice.leaving().lane(),
                to.address(),
                () -> queues.with(
                        to.key(),
                        () -> conversations.during(
                                to.key().toString(), () -> bearer.bear(notice, to), SendResult.NotYet::new)),
                SendResult.NotYet::new);
    }
}
