package school.signpost.policy.loading;

import school.signpost.support.StoreContract;

/** The policies on a given server. */
class PoliciesIT implements PoliciesContract, StoreContract.OnGivenServer {}
