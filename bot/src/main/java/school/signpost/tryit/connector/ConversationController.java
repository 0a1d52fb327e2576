package school.signpost.tryit.connector;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import school.signpost.access.Public;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.ChatLog;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.MessageId;
import tools.jackson.databind.JsonNode;

/** The part of the Bot Connector by which the bot writes: conversations and activities. */
@TryItOnly
@RestController
@RequestMapping("/tryit/connector/v3/conversations")
class ConversationController {

    private final Cast cast;
    private final ChatLog log;
    private final Contents contents;

    ConversationController(Cast cast, ChatLog log, Contents contents) {
        this.cast = cast;
        this.log = log;
        this.contents = contents;
    }

    /** Starts a chat with a person, known by their id or AAD object id, or a post in the channel. */
    @Public(why = TryItOnly.WHY)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(@RequestBody JsonNode parameters) {
        if (parameters.path("channelData").path("channel").hasNonNull("id")) {
            String channel =
                    parameters.path("channelData").path("channel").path("id").asString("");
            return post(new Address(ChatId.of(channel), null), parameters.path("activity"));
        }
        Persona person = cast.find(parameters.path("members").path(0).path("id").asString(""))
                .orElseThrow(() -> new ConnectorRefusal(HttpStatus.FORBIDDEN, "BotNotInConversationRoster"));
        var chat = new Address(person.chat(), null);
        return parameters.hasNonNull("activity")
                ? post(chat, parameters.path("activity"))
                : Map.of("id", chat.conversationId());
    }

    @Public(why = TryItOnly.WHY)
    @PostMapping("/{conversation}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> send(@RequestBody JsonNode activity, HttpServletRequest request) {
        Address to = Address.fromPath(request.getRequestURI());
        if ("typing".equals(activity.path("type").asString(""))) {
            schoolOf(to.chat());
            log.typing(to.chat());
            return Map.of("id", "typing");
        }
        Message written = write(to, activity);
        return Map.of("id", written.id().toString());
    }

    /** The SDK answers a message this way; Teams shows it like any other. */
    @Public(why = TryItOnly.WHY)
    @PostMapping("/{conversation}/activities/{activity}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> reply(@RequestBody JsonNode activity, HttpServletRequest request) {
        return send(activity, request);
    }

    @Public(why = TryItOnly.WHY)
    @PutMapping("/{conversation}/activities/{id}")
    Map<String, Object> update(@PathVariable String id, @RequestBody JsonNode activity, HttpServletRequest request) {
        Address to = Address.fromPath(request.getRequestURI());
        if (!log.edit(to.chat(), MessageId.parse(id), contents.of(activity))) {
            throw new ConnectorRefusal(HttpStatus.NOT_FOUND, "ActivityNotFoundInConversation");
        }
        return Map.of("id", id);
    }

    @Public(why = TryItOnly.WHY)
    @DeleteMapping("/{conversation}/activities/{id}")
    void delete(@PathVariable String id, HttpServletRequest request) {
        Address to = Address.fromPath(request.getRequestURI());
        if (!log.delete(to.chat(), MessageId.parse(id))) {
            throw new ConnectorRefusal(HttpStatus.NOT_FOUND, "ActivityNotFoundInConversation");
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ConnectorRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    private Map<String, Object> post(Address to, JsonNode activity) {
        Message written = write(to, activity);
        MessageId thread = to.chat().equals(ChatId.CHANNEL) ? written.id() : null;
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", new Address(to.chat(), thread).conversationId());
        answer.put("activityId", written.id().toString());
        return answer;
    }

    private Message write(Address to, JsonNode activity) {
        SchoolId school = schoolOf(to.chat());
        ConfidentialText content = contents.of(activity);
        return log.write(new ChatLog.Draft(school, to.chat(), Message.Author.BOT, threadIn(to), content));
    }

    private static @Nullable MessageId threadIn(Address to) {
        return to.chat().equals(ChatId.CHANNEL) ? to.thread() : null;
    }

    private SchoolId schoolOf(ChatId chat) {
        if (chat.equals(ChatId.CHANNEL)) {
            return cast.homeSchool();
        }
        return cast.whoseChat(chat)
                .map(Persona::school)
                .orElseThrow(() -> new ConnectorRefusal(HttpStatus.NOT_FOUND, "ConversationNotFound"));
    }
}
