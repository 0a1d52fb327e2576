package school.signpost.agreement.mongo;

import school.signpost.support.StoreContract;

/** Duties keep their contract on a given MongoDB. */
class MongoDutyBooksIT implements DutyBooksContract, StoreContract.OnGivenServer {}
