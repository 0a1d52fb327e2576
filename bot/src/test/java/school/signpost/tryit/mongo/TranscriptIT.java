package school.signpost.tryit.mongo;

import school.signpost.support.StoreContract;

class TranscriptIT implements TranscriptContract, StoreContract.OnGivenServer {}
