package school.signpost.tryit.page;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import school.signpost.access.Public;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.clock.ClockMover;
import school.signpost.tryit.clock.ClockView;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.ChatLog;
import school.signpost.tryit.transcript.LiveFeed;
import school.signpost.tryit.transcript.MessageView;
import school.signpost.tryit.transcript.Transcript;

/** Everything the page draws when it opens, and what was read since. */
@TryItOnly
@RestController
@RequestMapping("/tryit/api")
class StateController {

    private static final int MOST_MESSAGES = 2_000;

    private final Cast cast;
    private final Transcript transcript;
    private final ChatLog log;
    private final LiveFeed feed;
    private final ClockMover clock;

    StateController(Cast cast, Transcript transcript, ChatLog log, LiveFeed feed, ClockMover clock) {
        this.cast = cast;
        this.transcript = transcript;
        this.log = log;
        this.feed = feed;
        this.clock = clock;
    }

    /** The position is taken first: what happens meanwhile is then told twice rather than not at all. */
    @Public(why = TryItOnly.WHY)
    @GetMapping("/state")
    State state() {
        String position = feed.position();
        return new State(
                cast.policy(cast.homeSchool()).school().name(),
                cast.everyone().stream().map(Person::of).toList(),
                cast.newcomer().aadObjectId(),
                ChatId.CHANNEL.value(),
                ChatId.OTHER_CHANNELS.value(),
                clock.view(),
                transcript.newest(MOST_MESSAGES).stream().map(MessageView::of).toList(),
                position);
    }

    @Public(why = TryItOnly.WHY)
    @PostMapping(path = "/reads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody Read read) {
        log.markRead(ChatId.of(read.chat()));
    }

    record Read(String chat) {}

    record State(
            String school,
            List<Person> people,
            String newcomer,
            String channel,
            String otherChannels,
            ClockView clock,
            List<MessageView> messages,
            String position) {}

    record Person(String id, String name, String email, String part, String standing, String chat, String school) {

        static Person of(Persona persona) {
            return new Person(
                    persona.aadObjectId(),
                    persona.name(),
                    persona.email(),
                    persona.part(),
                    persona.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    persona.chat().value(),
                    persona.school().value());
        }
    }
}
