package school.signpost.conversation.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The indexes of the chats, and which query each one is for. */
@Configuration(proxyBeanMethods = false)
class ChatIndexes {

    static final String COLLECTION = "chats";

    /**
     * {@code chat-at-version} serves the conditional replace: the embedded server uses an index only for a query on exactly
     * its fields, and would otherwise read every chat on every turn. {@code nudge-due} serves the search for due nudges;
     * it is unique because that server ignores any other index, and sparse because few chats wait for one.
     */
    static final CollectionIndexes LIST = CollectionIndexes.of(
            COLLECTION,
            Index.on("chat-at-version", "_id", "version").asUnique(),
            Index.on("nudge-due", ChatDocuments.NUDGE).asUnique().asSparse());

    @Bean
    CollectionIndexes indexesOfChats() {
        return LIST;
    }
}
