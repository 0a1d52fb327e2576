package school.signpost.tryit.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

class TranscriptTest {

    @Nested
    class InMemory implements TranscriptContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements TranscriptContract, StoreContract.OnDisk {}
}
