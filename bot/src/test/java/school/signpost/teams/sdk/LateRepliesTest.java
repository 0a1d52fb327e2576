package school.signpost.teams.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.signpost.conversation.ChatAddress;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Outcome;
import school.signpost.teams.outgoing.OutgoingMessage;

class LateRepliesTest {

    private static final Outcome TAKEN = new Outcome.Accepted("1");
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Queue<Outcome> answers = new ArrayDeque<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final LateReplies late =
            new LateReplies(messenger(), Collections.nCopies(LateReplies.PAUSES.size(), A_MOMENT));
    private final LateReplies.Reply reply = new LateReplies.Reply(
            new ChatAddress("https://teams.example/", "msteams", "a:chat", "28:bot", "29:pat", "tenant"),
            "activity",
            OutgoingMessage.text("What to do now"));

    @AfterEach
    void stop() {
        late.close();
    }

    @Test
    void whatTeamsCouldNotTakeIsTriedUntilItDoes() {
        answers.addAll(List.of(passing(null), passing(Duration.ofMillis(1)), TAKEN));

        late.tried(reply, passing(null));

        await().untilAsserted(() -> assertThat(tries).hasValue(3));
        nothingMore(3);
    }

    @Test
    void itIsGivenUpAfterAsManyTriesAsThereArePauses() {
        answers.addAll(Collections.nCopies(10, passing(null)));

        late.tried(reply, passing(null));

        await().untilAsserted(() -> assertThat(tries).hasValue(LateReplies.PAUSES.size()));
        nothingMore(LateReplies.PAUSES.size());
    }

    @Test
    void whatWasRefusedForGoodOrMayHaveArrivedIsNotRepeated() {
        late.tried(reply, new Outcome.Refused("403 ConversationBlockedByUser"));
        late.tried(reply, new Outcome.TryLater("no-answer", null, true));

        nothingMore(0);
    }

    @Test
    void aFurtherTryThatMayHaveArrivedIsTheLast() {
        answers.addAll(List.of(new Outcome.TryLater("no-answer", null, true), TAKEN));

        late.tried(reply, passing(null));

        await().untilAsserted(() -> assertThat(tries).hasValue(1));
        nothingMore(1);
    }

    @Test
    void itStaysAwayForAsLongAsTeamsAsks() {
        answers.add(TAKEN);

        late.tried(reply, passing(Duration.ofSeconds(30)));

        nothingMore(0);
    }

    private void nothingMore(int expected) {
        await().during(A_MOMENT.multipliedBy(6))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(tries).hasValue(expected));
    }

    private static Outcome passing(@Nullable Duration retryAfter) {
        return new Outcome.TryLater("503", retryAfter, false);
    }

    /** Only answers are sent here. */
    private Messenger messenger() {
        return (Messenger) Proxy.newProxyInstance(
                Messenger.class.getClassLoader(), new Class<?>[] {Messenger.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("reply");
                    assertThat(arguments).containsExactly(reply.to(), reply.activityId(), reply.message());
                    tries.incrementAndGet();
                    return answers.remove();
                });
    }
}
