package school.signpost.directory;

import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember.Group;

/** What being in one group of the directory means: somebody belongs to this school, in this way. */
public record Place(SchoolId school, Group group) {}
