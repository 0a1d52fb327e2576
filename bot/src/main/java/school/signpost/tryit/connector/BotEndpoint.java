package school.signpost.tryit.connector;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.tryit.TryItOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Posts activities to the bot's real endpoint, over HTTP as Teams does. */
@TryItOnly
@Component
class BotEndpoint {

    private static final Logger log = LoggerFactory.getLogger(BotEndpoint.class);

    /** After about this long Teams gives up on a turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ServiceUrl serviceUrl;
    private final JsonMapper json;

    BotEndpoint(ServiceUrl serviceUrl, JsonMapper json) {
        this.serviceUrl = serviceUrl;
        this.json = json;
    }

    BotAnswer post(JsonNode activity) {
        var request = HttpRequest.newBuilder(serviceUrl.ofBot())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(activity)))
                .build();
        try {
            return read(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            log.atWarn().addKeyValue("type", activity.path("type").asString()).log("the bot did not answer");
            return new BotAnswer.Silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BotAnswer.Silent();
        }
    }

    private BotAnswer read(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            log.atWarn().addKeyValue("status", response.statusCode()).log("the bot refused an activity");
            return new BotAnswer.Refused(response.statusCode());
        }
        if (response.body().length == 0) {
            return new BotAnswer.Taken(NullNode.getInstance());
        }
        try {
            return new BotAnswer.Taken(json.readTree(response.body()));
        } catch (JacksonException e) {
            log.atWarn().log("the bot's answer is not JSON");
            return new BotAnswer.Refused(response.statusCode());
        }
    }
}
