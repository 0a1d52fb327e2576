package school.signpost.tryit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.signpost.shared.ConfidentialText;
import school.signpost.support.StoreContract;
import school.signpost.tryit.SmallSchool;
import school.signpost.tryit.TryItTestApp;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.Message.Author;
import school.signpost.tryit.transcript.Message.State;
import school.signpost.tryit.transcript.MessageId;
import school.signpost.tryit.transcript.Transcript;

interface TranscriptContract extends StoreContract {

    ChatId TINAS = ChatId.of("a:tina");
    ChatId SAMS = ChatId.of("a:sam");

    @Test
    default void givesBackWhatWasWritten() {
        Transcript transcript = transcript();
        Message message = message(7, TINAS, Author.person("tina"));

        transcript.add(message);

        assertThat(transcript.find(MessageId.of(7))).contains(message);
        assertThat(transcript.find(MessageId.of(8))).isEmpty();
    }

    @Test
    default void givesTheNewestOldestFirst() {
        Transcript transcript = transcript();
        for (long id = 1; id <= 5; id++) {
            transcript.add(message(id, TINAS, Author.BOT));
        }

        assertThat(transcript.newest(2))
                .extracting(message -> message.id().value())
                .containsExactly(4L, 5L);
        assertThat(transcript.last()).contains(MessageId.of(5));
    }

    @Test
    default void readingOneChatLeavesTheOthersUnread() {
        Transcript transcript = transcript();
        transcript.add(message(1, TINAS, Author.BOT));
        transcript.add(message(2, SAMS, Author.BOT));

        transcript.markRead(TINAS);

        assertThat(transcript.newest(2)).extracting(Message::unread).containsExactly(false, true);
    }

    @Test
    default void aChangedMessageKeepsHowFarItWasRead() {
        Transcript transcript = transcript();
        Message message = message(1, TINAS, Author.BOT);
        transcript.add(message);
        transcript.markRead(TINAS);

        transcript.replace(message.saying(ConfidentialText.of("{}"), State.DELETED));

        assertThat(transcript.find(MessageId.of(1))).hasValueSatisfying(found -> {
            assertThat(found.content().value()).isEqualTo("{}");
            assertThat(found.state()).isEqualTo(State.DELETED);
            assertThat(found.unread()).isFalse();
        });
    }

    @Test
    default void knowsWhereTheBotWasAdded() {
        Transcript transcript = transcript();
        transcript.add(message(1, TINAS, Author.BOT));
        assertThat(transcript.isInstalled(TINAS)).isFalse();

        transcript.add(message(2, TINAS, Author.SYSTEM));

        assertThat(transcript.isInstalled(TINAS)).isTrue();
        assertThat(transcript.isInstalled(SAMS)).isFalse();
    }

    private Transcript transcript() {
        return new MongoTranscript(database(), new MessageDocuments(new TryItTestApp.OpenVault()));
    }

    private static Message message(long id, ChatId chat, Author author) {
        return new Message(
                MessageId.of(id),
                SmallSchool.ID,
                chat,
                author,
                Instant.parse("2026-11-24T15:24:00.123Z"),
                null,
                ConfidentialText.of("{\"text\":\"hello\"}"),
                State.SENT,
                author.equals(Author.BOT));
    }
}
