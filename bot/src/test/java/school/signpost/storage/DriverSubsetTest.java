package school.signpost.storage;

import org.junit.jupiter.api.Nested;
import school.signpost.support.DriverSubsetContract;
import school.signpost.support.StoreContract;

class DriverSubsetTest {

    @Nested
    class InMemory implements DriverSubsetContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements DriverSubsetContract, StoreContract.OnDisk {}
}
