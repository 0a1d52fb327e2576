package school.signpost.teams.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import school.signpost.access.Public;
import school.signpost.teams.json.SdkJson;
import school.signpost.teams.sdk.BotTurns;
import school.signpost.teams.sdk.TurnKind;

/** Where Teams posts what people type and press. Checks token, tenant and sender, in this order; then the turn runs. */
@RestController
final class MessagesEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesEndpoint.class);

    private final Admission admission;
    private final BotTurns turns;
    private final MeterRegistry meters;

    MessagesEndpoint(Admission admission, BotTurns turns, MeterRegistry meters) {
        this.admission = admission;
        this.turns = turns;
        this.meters = meters;
    }

    @Public(why = "the signed activity says who it is; each verb asks for its permission")
    @PostMapping("/api/messages")
    ResponseEntity<byte[]> messages(HttpServletRequest request) {
        var sample = Timer.start(meters);
        var kind = "refused";
        var response = status(HttpStatus.INTERNAL_SERVER_ERROR.value());
        try {
            var activity = admitted(request);
            kind = TurnKind.of(activity).label();
            response = answer(turns.run(activity));
        } catch (Refused e) {
            response = refuse(e.refusal());
        } catch (IOException e) {
            response = refuse(Refusal.notAnActivity("connection"));
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("turn", kind)
                    .addKeyValue("error", e.getClass().getName())
                    .log("activity not handled");
        }
        sample.stop(meters.timer(
                "signpost.teams.turns",
                "type",
                kind,
                "status",
                String.valueOf(response.getStatusCode().value())));
        return response;
    }

    private Activity admitted(HttpServletRequest request) throws Refused, IOException {
        var pass = admission.admit(request);
        var activity = ActivityBody.read(request);
        pass.covers(activity);
        ActivityBody.requireSender(activity);
        return activity;
    }

    private static ResponseEntity<byte[]> answer(@Nullable InvokeResponse invoke) throws JsonProcessingException {
        if (invoke == null) {
            return status(HttpStatus.ACCEPTED.value());
        }
        return invoke.getBody() == null
                ? status(invoke.getStatus())
                : ResponseEntity.status(invoke.getStatus())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(SdkJson.MAPPER.writeValueAsBytes(invoke.getBody()));
    }

    /** The code stays here: whoever was refused learns the status and nothing else. */
    private static ResponseEntity<byte[]> refuse(Refusal refusal) {
        LOG.atInfo()
                .addKeyValue("status", refusal.status())
                .addKeyValue("code", refusal.code())
                .log("activity refused");
        return status(refusal.status());
    }

    private static ResponseEntity<byte[]> status(int status) {
        return ResponseEntity.status(status).build();
    }
}
