package school.signpost.delivery.mongo;

import school.signpost.support.StoreContract;

/** Heartbeats and conversation leases keep their contract on a real MongoDB. */
class SharingIT implements SharingContract, StoreContract.OnGivenServer {}
