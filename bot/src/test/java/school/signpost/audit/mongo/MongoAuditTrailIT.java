package school.signpost.audit.mongo;

import school.signpost.support.StoreContract;

/** The audit trail keeps its contract on a real MongoDB. */
class MongoAuditTrailIT implements AuditTrailContract, StoreContract.OnGivenServer {}
