package school.signpost.conversation.mongo;

import org.junit.jupiter.api.Nested;
import school.signpost.support.StoreContract;

/** Chats keep their contract on the embedded server. */
class MongoChatsTest {

    @Nested
    class InMemory implements ChatsContract, StoreContract.InMemory {}

    @Nested
    class OnDisk implements ChatsContract, StoreContract.OnDisk {}
}
