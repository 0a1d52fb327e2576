package school.signpost.reachability.mongo;

import school.signpost.support.StoreContract;

/** What is known of schools keeps its contract on a real MongoDB. */
class ReachabilitiesIT implements ReachabilitiesContract, StoreContract.OnGivenServer {}
