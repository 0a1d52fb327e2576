package school.signpost.caseregister.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The collections of this module and their indexes. */
@Configuration(proxyBeanMethods = false)
class CaseIndexes {

    static final String CASES = "cases";
    static final String SEGMENTS = "case-segments";

    @Bean
    CollectionIndexes casesIndexes() {
        return CollectionIndexes.of(
                CASES,
                Index.on("reference", "school", "year", "number").asUnique(),
                Index.on("highest-ordinary", "school", "year", "restricted", "-number"),
                Index.on("reporter", "school", "reporter", "-reportedAt"),
                Index.on("kind", "school", "kind", "reportedAt"),
                Index.on("next-climb", "nextClimb"),
                Index.on("unanswered", "alert.status", "nextClimb"),
                Index.on("answered", "alert.status", "_id"),
                Index.on("next-chase", "nextChase"),
                Index.on("next-open", "nextOpen"),
                Index.on("next-way", "nextWay"),
                Index.on("next-send", "nextSend"),
                Index.on("next-send-in-lane", "lane", "nextSend"),
                Index.on("parked", "notices.state"));
    }

    @Bean
    CollectionIndexes caseSegmentsIndexes() {
        return CollectionIndexes.of(SEGMENTS, Index.on("case", "case", "from"));
    }
}
