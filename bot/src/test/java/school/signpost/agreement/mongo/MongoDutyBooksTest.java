package school.signpost.agreement.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Duties keep their contract on the embedded server. */
class MongoDutyBooksTest {

    @Nested
    class InMemory implements DutyBooksContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements DutyBooksContract, StoreContract.OnDisk {}
}
