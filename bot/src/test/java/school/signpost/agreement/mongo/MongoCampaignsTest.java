package school.signpost.agreement.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Campaigns and rounds keep their contract on the embedded server. */
class MongoCampaignsTest {

    @Nested
    class InMemory implements CampaignsContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements CampaignsContract, StoreContract.OnDisk {}
}
