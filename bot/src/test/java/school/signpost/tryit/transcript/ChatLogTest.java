package school.signpost.tryit.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.MongoTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.time.SchoolClock;

class ChatLogTest {

    private static final ConfidentialText NOT_REPORTED =
            ConfidentialText.of("{\"text\":\"This has NOT been reported.\"}");

    private final LiveFeed feed = new LiveFeed();

    @Test
    void whatTheBotSaysWhileTheStoreTakesNothingIsStillSeen() {
        var log = new ChatLog(new FullTranscript(), feed, new StandingClock());
        var loaded = feed.position();

        log.write(draft());

        assertThat(feed.open(loaded)).extracting(LiveEvent::kind).containsExactly(LiveEvent.Kind.MESSAGE);
    }

    @Test
    void whatKeptItsPlaceStandsBeforeWhatCameMeanwhile() {
        var log = new ChatLog(new FullTranscript(), feed, new StandingClock());

        var place = log.keepPlace();
        var welcome = log.write(draft());

        assertThat(log.write(place, draft()).id().value())
                .isLessThan(welcome.id().value());
    }

    private static ChatLog.Draft draft() {
        return new ChatLog.Draft(SchoolId.of("st-example"), ChatId.of("a:1"), Message.Author.BOT, null, NOT_REPORTED);
    }

    private static final class StandingClock implements SchoolClock {

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }

        @Override
        public void moveTo(Instant to) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FullTranscript implements Transcript {

        @Override
        public void add(Message message) {
            stored(() -> {
                throw new MongoTimeoutException("full");
            });
        }

        @Override
        public void replace(Message message) {
            add(message);
        }

        @Override
        public Optional<Message> find(MessageId id) {
            return Optional.empty();
        }

        @Override
        public List<Message> newest(int most) {
            return List.of();
        }

        @Override
        public Optional<MessageId> last() {
            return Optional.empty();
        }

        @Override
        public void markRead(ChatId chat) {}

        @Override
        public boolean isInstalled(ChatId chat) {
            return true;
        }
    }
}
