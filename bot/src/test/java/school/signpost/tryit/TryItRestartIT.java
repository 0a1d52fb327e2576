package school.signpost.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import school.signpost.shared.ConfidentialText;
import school.signpost.support.TestStore;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.ChatLog;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.Transcript;

class TryItRestartIT {

    @Test
    void allChatsAreThereAgainWithTheirUnreadMarksAndIdsGoOn() {
        MongoDatabase database = TestStore.inMemory();
        ChatId read = ChatId.of("a:read");
        ChatId unread = ChatId.of("a:unread");

        Message before;
        try (var first = start(database)) {
            write(first, read);
            first.getBean(ChatLog.class).markRead(read);
            before = write(first, unread);
        }

        try (var second = start(database)) {
            var kept = second.getBean(Transcript.class).newest(1_000);
            assertThat(kept)
                    .filteredOn(message -> message.chat().equals(read))
                    .singleElement()
                    .satisfies(message -> assertThat(message.unread()).isFalse());
            assertThat(kept)
                    .filteredOn(message -> message.chat().equals(unread))
                    .containsExactly(before);
            assertThat(write(second, read).id().value())
                    .isGreaterThan(before.id().value());
        }
    }

    private static Message write(ConfigurableApplicationContext context, ChatId chat) {
        return context.getBean(ChatLog.class)
                .write(new ChatLog.Draft(
                        SmallSchool.ID, chat, Message.Author.BOT, null, ConfidentialText.of("{\"text\":\"hello\"}")));
    }

    private static ConfigurableApplicationContext start(MongoDatabase database) {
        return new SpringApplicationBuilder(TryItTestApp.class)
                .properties(TryItTestApp.NO_HEALTH_GROUPS, "spring.main.allow-bean-definition-overriding=true")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "sharedDatabase", MongoDatabase.class, () -> database, bean -> bean.setPrimary(true)))
                .run("--server.port=0", "--server.address=127.0.0.1");
    }
}
