package school.signpost.conversation;

import school.signpost.shared.SchoolId;

/** Whose chat: a school and a person, who is a staff member's id or, for someone on no list, their AAD object id. */
public record ChatKey(SchoolId school, String person) {

    @Override
    public String toString() {
        return school + "/" + person;
    }
}
