package school.signpost.delivery.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Heartbeats and conversation leases keep their contract on the embedded server. */
class SharingTest {

    @Nested
    class InMemory implements SharingContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements SharingContract, StoreContract.OnDisk {}
}
