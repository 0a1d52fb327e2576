package school.signpost.suspension;

import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Asks whoever delivers letters to send somebody one that says nothing but that something confidential needs them. */
public interface UrgentLetters {

    /** At once and before everything else. The same key again sends nothing. */
    void owe(SchoolId school, StaffId to, String key);
}
