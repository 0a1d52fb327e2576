package school.signpost.alert.model;

import java.time.Instant;
import school.signpost.shared.StaffId;

/** Who ended the climbing, why, and when. What they wrote about it is confidential and stands on the timeline. */
public record Stop(StaffId by, Reason reason, Instant at) {

    /** Why nobody else need be told. */
    public enum Reason {
        /** It has been dealt with. */
        DEALT_WITH,
        /** It should not have been reported. */
        MISTAKE,
        /** It was only practice. */
        PRACTICE
    }
}
