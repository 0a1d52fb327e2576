package school.signpost.teams.endpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.teams.TeamsSettings;
import school.signpost.teams.outgoing.ServiceUrls;
import school.signpost.teams.token.ChannelTokens;
import school.signpost.time.SystemClock;

/** Chooses who may come in: signed in service, this machine alone in try-it mode. */
@Configuration(proxyBeanMethods = false)
class EndpointSetup {

    @Bean
    Admission admission(TeamsSettings settings, ServiceUrls serviceUrls, SystemClock clock) {
        var appId = settings.appId();
        return appId == null
                ? new LoopbackAdmission(serviceUrls)
                : new SignedAdmission(
                        ChannelTokens.of(appId, settings.openidMetadataUrl(), clock),
                        serviceUrls,
                        String.valueOf(settings.tenantId()));
    }
}
