package school.signpost.agreement;

import school.signpost.shared.SchoolId;

/** Each school's campaign. */
public interface Campaigns {

    /** One that was never started when nothing is stored. */
    Campaign of(SchoolId school);

    void save(Campaign campaign);
}
