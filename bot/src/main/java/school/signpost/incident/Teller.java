package school.signpost.incident;

import school.signpost.access.Viewer;
import school.signpost.conversation.ChatKey;

/** Who is telling us something, in which chat, under which display name (the channel's, for people on no list). */
public record Teller(Viewer viewer, ChatKey chat, String name) {

    @Override
    public String toString() {
        return "Teller[" + chat + "]";
    }
}
