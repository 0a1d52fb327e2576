package school.signpost.audit.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** The audit trail keeps its contract on the embedded server. */
class MongoAuditTrailTest {

    @Nested
    class InMemory implements AuditTrailContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements AuditTrailContract, StoreContract.OnDisk {}
}
