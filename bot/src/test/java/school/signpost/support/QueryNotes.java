package school.signpost.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the whole application note what it asks its store. */
@TestConfiguration(proxyBeanMethods = false)
class QueryNotes {

    @Bean
    QueryShapes queryShapes() {
        return new QueryShapes();
    }
}
