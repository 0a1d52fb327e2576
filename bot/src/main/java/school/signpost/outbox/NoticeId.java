package school.signpost.outbox;

import school.signpost.shared.SchoolId;

/** One owed notice: which owner's aggregate owes it, and its key there, which names step and person. */
public record NoticeId(String owner, SchoolId school, String aggregate, String key) {

    @Override
    public String toString() {
        return owner + "/" + school + "/" + aggregate + "/" + key;
    }
}
