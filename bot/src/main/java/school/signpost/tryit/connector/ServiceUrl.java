package school.signpost.tryit.connector;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import school.signpost.tryit.TryItOnly;

/** Where this very process listens: the bot's endpoint, and the stand-in that the bot answers to. */
@TryItOnly
@Component
class ServiceUrl {

    private final Environment environment;

    ServiceUrl(Environment environment) {
        this.environment = environment;
    }

    String ofConnector() {
        return origin() + "/tryit/connector/";
    }

    String ofPage() {
        return origin() + "/";
    }

    URI ofBot() {
        return URI.create(origin() + "/api/messages");
    }

    /** Asked at each use: the port is known only once the server has started. */
    private String origin() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
