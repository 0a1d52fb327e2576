package school.signpost.storage;

import school.signpost.support.DriverSubsetContract;
import school.signpost.support.StoreContract;

class DriverSubsetIT implements DriverSubsetContract, StoreContract.OnGivenServer {}
