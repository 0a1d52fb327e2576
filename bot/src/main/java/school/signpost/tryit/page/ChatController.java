package school.signpost.tryit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import school.signpost.access.Public;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.connector.BotAnswer;
import school.signpost.tryit.connector.Installer;
import school.signpost.tryit.connector.Turns;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.MessageId;
import school.signpost.tryit.transcript.Transcript;
import tools.jackson.databind.JsonNode;

/** What a visitor does as one of the people: come in, type, press. */
@TryItOnly
@RestController
@RequestMapping(path = "/tryit/api", consumes = MediaType.APPLICATION_JSON_VALUE)
class ChatController {

    private static final int LONGEST_TEXT = 20_000;

    private final Cast cast;
    private final Transcript transcript;
    private final Turns turns;
    private final Installer installer;

    ChatController(Cast cast, Transcript transcript, Turns turns, Installer installer) {
        this.cast = cast;
        this.transcript = transcript;
        this.turns = turns;
        this.installer = installer;
    }

    @Public(why = TryItOnly.WHY)
    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(@RequestBody Visit visit) {
        installer.installFor(person(visit.as()));
    }

    @Public(why = TryItOnly.WHY)
    @PostMapping("/messages")
    Answer say(@RequestBody Typed typed) {
        if (typed.text().isBlank() || typed.text().length() > LONGEST_TEXT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Persona person = person(typed.as());
        String thread = typed.thread();
        return Answer.of(turns.say(
                person, chat(person, typed.chat()), typed.text(), thread == null ? null : MessageId.parse(thread)));
    }

    @Public(why = TryItOnly.WHY)
    @PostMapping("/presses")
    Answer press(@RequestBody Press press) {
        Persona person = person(press.as());
        ChatId chat = chat(person, press.chat());
        Message pressed = transcript
                .find(MessageId.parse(press.message()))
                .filter(message -> message.chat().equals(chat))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.of(
                switch (press.kind()) {
                    case SUBMIT -> turns.submit(person, pressed, press.value());
                    case EXECUTE -> turns.execute(person, pressed, press.value());
                    case OPEN_DIALOG -> turns.dialog(person, pressed, true, press.value());
                    case SEND_DIALOG -> turns.dialog(person, pressed, false, press.value());
                });
    }

    private Persona person(String id) {
        return cast.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** People write in their own chat and in the channel, nowhere else. */
    private static ChatId chat(Persona person, String chat) {
        ChatId id = ChatId.of(chat);
        if (!id.equals(person.chat()) && !id.equals(ChatId.CHANNEL)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }

    record Visit(String as) {}

    record Typed(
            String as, String chat, String text, @Nullable String thread) {

        @Override
        public String toString() {
            return "Typed[" + text.length() + " characters]";
        }
    }

    record Press(String as, String chat, String message, Kind kind, JsonNode value) {

        @Override
        public String toString() {
            return "Press[" + kind + "]";
        }
    }

    enum Kind {
        @JsonProperty("submit")
        SUBMIT,
        @JsonProperty("execute")
        EXECUTE,
        @JsonProperty("open-dialog")
        OPEN_DIALOG,
        @JsonProperty("send-dialog")
        SEND_DIALOG
    }

    /** What became of it; {@code body} is what the bot answered, {@code status} why it did not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String outcome,
            @Nullable Integer status,
            @Nullable JsonNode body) {

        static Answer of(BotAnswer answer) {
            return switch (answer) {
                case BotAnswer.Taken taken -> new Answer("taken", null, taken.body());
                case BotAnswer.Refused refused -> new Answer("refused", refused.status(), null);
                case BotAnswer.Silent ignored -> new Answer("silent", null, null);
            };
        }
    }
}
