package school.signpost.incident;

import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;

/** What a person is in the middle of. */
@Component
public class Drafts {

    private final Chats chats;

    Drafts(Chats chats) {
        this.chats = chats;
    }

    /** Gives up what was being written; whether there was anything. */
    public boolean cancel(Viewer viewer, ChatKey key) {
        boolean any = chats.find(key).filter(chat -> chat.draft() != null).isPresent();
        if (any) {
            chats.change(key, chat -> chat.drafting(null));
        }
        return any;
    }

    /** Somebody on no list says that they work or volunteer here. */
    public void confirmWorksHere(ChatKey key) {
        chats.change(key, chat -> chat.confirmedToWorkHere());
    }

    /** Remembers where a person can be reached, and that this activity was seen; writes only when something is new. */
    public void reachableAt(ChatKey key, ChatAddress address) {
        var known = chats.find(key);
        if (known.isEmpty() || !address.equals(known.get().address())) {
            chats.change(key, chat -> chat.at(address));
        }
    }
}
