package school.signpost.staff.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Roles that wait for a yes keep their contract on the embedded server. */
class MongoRolesHeldTest {

    @Nested
    class InMemory implements RolesHeldContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements RolesHeldContract, StoreContract.OnDisk {}
}
