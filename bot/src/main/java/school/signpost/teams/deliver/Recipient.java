package school.signpost.teams.deliver;

import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.shared.StaffId;

/** Whose chat a notice goes to, and where that is. */
record Recipient(ChatKey key, ChatAddress address) {

    StaffId staff() {
        return StaffId.of(key.person());
    }
}
