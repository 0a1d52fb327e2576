package school.signpost.incident;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.shared.CaseId;

/** What a person is in the middle of. */
@Component
public class Drafts {

    private final Chats chats;

    Drafts(Chats chats) {
        this.chats = chats;
    }

    /** Gives up whatever is being written; whether there was anything. */
    public boolean cancel(ChatKey key) {
        return cancel(key, draft -> true);
    }

    /** Gives up this draft; an old card does not give up what was begun since. */
    public boolean cancel(ChatKey key, CaseId id) {
        return cancel(key, draft -> draft.id().equals(id));
    }

    private boolean cancel(ChatKey key, Predicate<Draft> which) {
        boolean any = chats.find(key).map(Chat::draft).filter(which).isPresent();
        if (any) {
            chats.change(key, chat -> {
                var draft = chat.draft();
                return draft != null && which.test(draft) ? chat.drafting(null) : chat;
            });
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
