package school.signpost.policy.loading;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** The policies on the embedded server. */
class PoliciesTest {

    @Nested
    class InMemory implements PoliciesContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements PoliciesContract, StoreContract.OnDisk {}
}
