package school.signpost.suspension.mongo;

import school.signpost.support.StoreContract;

/** Suspensions keep their contract on a given MongoDB. */
class MongoSuspensionsIT implements SuspensionsContract, StoreContract.OnGivenServer {}
