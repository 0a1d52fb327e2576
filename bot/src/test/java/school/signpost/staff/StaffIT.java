package school.signpost.staff;

import school.signpost.support.StoreContract;

/** The staff on a given server. */
class StaffIT implements StaffContract, StoreContract.OnGivenServer {}
