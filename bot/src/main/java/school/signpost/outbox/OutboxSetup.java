package school.signpost.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this process once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxSetup {

    @Bean
    Instance instance(OutboxSettings settings) {
        return Instance.start(settings.lease());
    }
}
