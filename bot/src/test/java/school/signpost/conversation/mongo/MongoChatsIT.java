package school.signpost.conversation.mongo;

import school.signpost.support.StoreContract;

/** Chats keep their contract on a real MongoDB. */
class MongoChatsIT implements ChatsContract, StoreContract.OnGivenServer {}
