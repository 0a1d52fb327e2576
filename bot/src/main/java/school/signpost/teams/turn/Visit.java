package school.signpost.teams.turn;

import java.util.UUID;
import school.signpost.access.Viewer;
import school.signpost.conversation.ChatKey;
import school.signpost.incident.Teller;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/** One thing that came in, with who it is from: worked out from the signed activity, never from what a card carried. */
public record Visit(Viewer viewer, ChatKey chat, Inbound in) {

    public SchoolId school() {
        return viewer.school();
    }

    public Teller teller() {
        var name = in.sender().name();
        return new Teller(viewer, chat, name == null ? "" : name);
    }

    /** A value that the card carried; blank when it carried none. */
    public String value(String key) {
        return in.values().getOrDefault(key, "").strip();
    }

    /** The case or draft that the card carried; one that nobody has ever seen when it carried nonsense. */
    public CaseId caseId() {
        try {
            return CaseId.of(UUID.fromString(value("id")).toString());
        } catch (IllegalArgumentException nonsense) {
            return CaseId.of(UUID.randomUUID().toString());
        }
    }
}
