package school.signpost.tryit.connector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.shared.ConfidentialText;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.ChatLog;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.MessageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person does in a chat, carried to the bot as Teams would. */
@TryItOnly
@Component
public class Turns {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    private final Activities activities;
    private final BotEndpoint bot;
    private final ChatLog log;
    private final JsonMapper json;

    Turns(Activities activities, BotEndpoint bot, ChatLog log, JsonMapper json) {
        this.activities = activities;
        this.bot = bot;
        this.log = log;
        this.json = json;
    }

    /** A person types. */
    public BotAnswer say(Persona person, ChatId chat, String text, @Nullable MessageId thread) {
        ObjectNode content = json.createObjectNode().put("text", text);
        Message message = log.write(new ChatLog.Draft(
                person.school(),
                chat,
                Message.Author.person(person.aadObjectId()),
                thread,
                ConfidentialText.of(content.toString())));
        BotAnswer answer =
                bot.post(activities.message(person, address(chat, thread, message.id()), message.id(), text));
        if (!(answer instanceof BotAnswer.Taken)) {
            log.unanswered(message.id());
        }
        return answer;
    }

    /** A person presses an Action.Submit button that opens no dialog. */
    public BotAnswer submit(Persona person, Message pressed, JsonNode value) {
        return bot.post(activities.submit(person, address(pressed), pressed.id().toString(), value));
    }

    /** A person presses an Action.Execute button; a card in the answer takes the pressed one's place. */
    public BotAnswer execute(Persona person, Message pressed, JsonNode value) {
        BotAnswer answer = invoke(person, pressed, "adaptiveCard/action", value);
        if (answer instanceof BotAnswer.Taken taken) {
            newCard(taken.body()).ifPresent(card -> log.edit(pressed.chat(), pressed.id(), withCard(pressed, card)));
        }
        return answer;
    }

    /** A person opens a dialog ({@code task/fetch}) or sends its form ({@code task/submit}). */
    public BotAnswer dialog(Persona person, Message pressed, boolean fetch, JsonNode value) {
        return invoke(person, pressed, fetch ? "task/fetch" : "task/submit", value);
    }

    private BotAnswer invoke(Persona person, Message pressed, String name, JsonNode value) {
        return bot.post(activities.invoke(person, address(pressed), pressed.id().toString(), name, value));
    }

    private static Optional<JsonNode> newCard(JsonNode body) {
        return CARD.equals(body.path("type").asString("")) ? body.optional("value") : Optional.empty();
    }

    /** The message with its Adaptive Card exchanged; anything else in it stays. */
    private ConfidentialText withCard(Message pressed, JsonNode card) {
        var content = (ObjectNode) json.readTree(pressed.content().value());
        content.putArray("attachments").addObject().put("contentType", CARD).set("content", card);
        return ConfidentialText.of(content.toString());
    }

    private static Address address(Message pressed) {
        return address(pressed.chat(), pressed.thread(), pressed.id());
    }

    private static Address address(ChatId chat, @Nullable MessageId thread, MessageId own) {
        return chat.equals(ChatId.CHANNEL) ? new Address(chat, thread == null ? own : thread) : new Address(chat, null);
    }
}
