package school.signpost.reachability.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** What is known of schools keeps its contract on the embedded server. */
class ReachabilitiesTest {

    @Nested
    class InMemory implements ReachabilitiesContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements ReachabilitiesContract, StoreContract.OnDisk {}
}
