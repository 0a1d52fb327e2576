package school.signpost.suspension.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Suspensions keep their contract on the embedded server. */
class MongoSuspensionsTest {

    @Nested
    class InMemory implements SuspensionsContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements SuspensionsContract, StoreContract.OnDisk {}
}
