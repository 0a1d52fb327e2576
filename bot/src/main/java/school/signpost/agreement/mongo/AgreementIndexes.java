package school.signpost.agreement.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The collections of this module and their indexes. */
@Configuration(proxyBeanMethods = false)
class AgreementIndexes {

    static final String DUTIES = "duties";
    static final String TEXTS = "agreement-texts";
    static final String CAMPAIGNS = "campaigns";
    static final String ROUNDS = "duty-rounds";

    @Bean
    CollectionIndexes dutiesIndexes() {
        return CollectionIndexes.of(
                DUTIES,
                // The embedded server finds a conditional replace only by an index on exactly its two fields.
                Index.on("id-version", "_id", "version").asUnique(),
                Index.on("school", "school"),
                Index.on("next-look", "school", "nextLook"),
                Index.on("next-send", "nextSend"),
                Index.on("next-send-in-lane", "lane", "nextSend"),
                Index.on("parked", "letters.state"));
    }

    @Bean
    CollectionIndexes agreementTextsIndexes() {
        return CollectionIndexes.of(TEXTS, Index.on("newest", "school", "agreement", "-since"));
    }

    @Bean
    CollectionIndexes roundsIndexes() {
        return CollectionIndexes.of(ROUNDS);
    }

    @Bean
    CollectionIndexes campaignsIndexes() {
        return CollectionIndexes.of(
                CAMPAIGNS, Index.on("id-version", "_id", "version").asUnique());
    }
}
