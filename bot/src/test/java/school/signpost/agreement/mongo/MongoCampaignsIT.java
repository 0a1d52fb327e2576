package school.signpost.agreement.mongo;

import school.signpost.support.StoreContract;

/** Campaigns and rounds keep their contract on a given MongoDB. */
class MongoCampaignsIT implements CampaignsContract, StoreContract.OnGivenServer {}
