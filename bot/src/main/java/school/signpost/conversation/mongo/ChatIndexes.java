package school.signpost.conversation.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;

/** The indexes of the chats. */
final class ChatIndexes {

    static final String COLLECTION = "chats";

    static final List<IndexModel> ALL = List.of(
            new IndexModel(
                    Indexes.ascending("_id", "version"),
                    new IndexOptions().name("chat-at-version").unique(true)),
            new IndexModel(
                    Indexes.ascending(ChatDocuments.NUDGE),
                    new IndexOptions().name("nudge-due").unique(true).sparse(true)));

    static final X LIST = new X();

    static final class X {
        void createIn(com.mongodb.client.MongoDatabase d) {
            d.getCollection(COLLECTION).createIndexes(ALL);
        }
    }

    private ChatIndexes() {}
}
