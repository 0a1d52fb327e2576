package school.signpost.staff;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** The staff on the embedded server. */
class StaffTest {

    @Nested
    class InMemory implements StaffContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements StaffContract, StoreContract.OnDisk {}
}
