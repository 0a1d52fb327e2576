package school.signpost.teams.deliver;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.outbox.SendResult;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Messenger.Opening;
import school.signpost.teams.outgoing.OutgoingMessage;

/**
 * Posts messages to people's chats. Where Teams says that there is no such chat, or that the bot may not write to it, a
 * chat is opened once by their AAD object id and the message sent there; what is refused then cannot be reached in Teams.
 */
@Component
class Posts {

    private final Chats chats;
    private final Staff staff;
    private final Messenger messenger;
    private final PeopleInChat people;

    Posts(Chats chats, Staff staff, Messenger messenger, PeopleInChat people) {
        this.people = people;
        this.chats = chats;
        this.staff = staff;
        this.messenger = messenger;
    }

    SendResult post(Recipient to, OutgoingMessage message) {
        var outcome = messenger.send(to.address(), message);
        if (!Outcomes.isNobodyThere(outcome)) {
            return Outcomes.of(outcome, null);
        }
        var opened = open(to.key());
        if (opened.isPresent() && opened.get() instanceof Opening.Opened now) {
            return Outcomes.posted(messenger.send(now.address(), message));
        }
        return opened.isPresent() && opened.get() instanceof Opening.NotOpened not
                ? Outcomes.notOpened(not.why())
                : Outcomes.posted(outcome);
    }

    /** Where this person's chat is; one who has never spoken to the bot gets a chat opened, or a result that says why not. */
    Found find(ChatKey key) {
        var known = people.address(key);
        if (known.isPresent()) {
            return new Found.At(known.get());
        }
        var opened = open(key);
        if (opened.isEmpty()) {
            return new Found.Nowhere(new SendResult.Unreachable("never-spoke-to-bot"));
        }
        return switch (opened.get()) {
            case Opening.Opened now -> new Found.At(now.address());
            case Opening.NotOpened not -> new Found.Nowhere(Outcomes.notOpened(not.why()));
        };
    }

    /** Opens a chat by their AAD object id, and remembers it; empty where nobody knows that id. */
    Optional<Opening> open(ChatKey key) {
        var opened = aadObjectIdOf(key).map(messenger::open);
        opened.filter(Opening.Opened.class::isInstance)
                .map(Opening.Opened.class::cast)
                .ifPresent(now -> chats.change(key, chat -> chat.at(now.address())));
        return opened;
    }

    private Optional<String> aadObjectIdOf(ChatKey key) {
        return staff.find(key.school(), StaffId.of(key.person()))
                .flatMap(member -> Optional.ofNullable(member.aadObjectId()));
    }

    /** Where somebody is, or what became of looking. */
    sealed interface Found {

        record At(ChatAddress address) implements Found {}

        record Nowhere(SendResult result) implements Found {}
    }
}
