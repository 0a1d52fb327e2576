package school.signpost.tryit.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;
import school.signpost.tryit.TryItOnly;

/** The indexes of the transcript; by id it is found without one of ours. */
@TryItOnly
@Configuration(proxyBeanMethods = false)
class MessageIndexes {

    @Bean
    static CollectionIndexes tryItMessageIndexes() {
        return CollectionIndexes.of(
                MongoTranscript.COLLECTION,
                Index.on("chat-unread", "chat", "unread"),
                Index.on("chat-author", "chat", "author"));
    }
}
