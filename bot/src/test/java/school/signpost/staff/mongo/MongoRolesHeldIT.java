package school.signpost.staff.mongo;

import school.signpost.support.StoreContract;

/** Roles that wait for a yes keep their contract on a given MongoDB. */
class MongoRolesHeldIT implements RolesHeldContract, StoreContract.OnGivenServer {}
