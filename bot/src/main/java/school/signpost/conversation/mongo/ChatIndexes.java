package school.signpost.conversation.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The indexes of the chats, and which query each one is for. */
@Configuration(proxyBeanMethods = false)
class ChatIndexes {

    static final String COLLECTION = "chats";

    static final CollectionIndexes LIST = CollectionIndexes.of(
            COLLECTION, Index.on("nudge-due", ChatDocuments.NUDGE).asSparse());

    @Bean
    CollectionIndexes indexesOfChats() {
        return LIST;
    }
}
