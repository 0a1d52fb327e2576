package school.signpost.teams.deliver;

import org.springframework.stereotype.Component;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.outbox.Lane;
import school.signpost.outbox.SendResult;
import school.signpost.reachability.ChatProbe;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Messenger.Opening;
import school.signpost.teams.outgoing.Outcome;

/**
 * Looks for somebody as a notice would: where their chat is, or whether one can be opened; but asks who is in it instead of
 * writing there. It waits behind every notice.
 */
@Component
class TeamsChatProbe implements ChatProbe {

    private final Posts posts;
    private final Messenger messenger;

    TeamsChatProbe(Posts posts, Messenger messenger) {
        this.posts = posts;
        this.messenger = messenger;
    }

    @Override
    public Answer look(SchoolId school, StaffId person) {
        var key = new ChatKey(school, person.value());
        var found = messenger.inTurn(
                Lane.BULK, () -> posts.find(key), notYet -> new Posts.Found.Nowhere(new SendResult.NotYet(notYet)));
        return switch (found) {
            case Posts.Found.At at -> look(key, at.address());
            case Posts.Found.Nowhere nowhere ->
                nowhere.result() instanceof SendResult.Unreachable ? Answer.NO_CHAT : Answer.NO_ANSWER;
        };
    }

    private Answer look(ChatKey key, ChatAddress address) {
        return messenger.inTurn(
                Lane.BULK, address, () -> answerOf(key, messenger.look(address)), notYet -> Answer.NO_ANSWER);
    }

    /** A chat that is gone may be opened anew, as for a notice. */
    private Answer answerOf(ChatKey key, Outcome looked) {
        if (Outcomes.isNobodyThere(looked)) {
            return posts.open(key).filter(Opening.Opened.class::isInstance).isPresent() ? Answer.THERE : Answer.CLOSED;
        }
        return looked instanceof Outcome.Accepted ? Answer.THERE : Answer.NO_ANSWER;
    }
}
