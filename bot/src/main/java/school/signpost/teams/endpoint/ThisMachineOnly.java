package school.signpost.teams.endpoint;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import school.signpost.shared.Loopback;
import school.signpost.teams.TeamsSettings;

/** In try-it mode anybody who reaches the port may be anybody, so the port is on 127.0.0.1, whatever else is set. */
@Component
final class ThisMachineOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ThisMachineOnly.class);

    private final TeamsSettings settings;

    ThisMachineOnly(TeamsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (!settings.tryIt()) {
            return;
        }
        LOG.atWarn()
                .log("Try-it mode: no app id is set, so anyone on this machine can be anyone. Not for real reports.");
        factory.setAddress(Loopback.address());
    }

    /** After the customizer that sets server.address. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
