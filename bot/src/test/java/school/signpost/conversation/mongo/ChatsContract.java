package school.signpost.conversation.mongo;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.WrappedKey;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chat.RecentAlert;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.storage.TestIndexes;
import school.signpost.support.StoreContract;

/** What every store of chats keeps, and what it does when several write at once. */
interface ChatsContract extends StoreContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    ChatKey KIM = key("staff-kim");
    ChatKey LEE = key("staff-lee");
    ChatAddress ADDRESS = new ChatAddress("https://smba.example/uk/", "msteams", "a:1", "28:bot", "29:kim", "tenant-1");

    default Chats chats() {
        TestIndexes.create(database(), ChatIndexes.LIST);
        return new MongoChats(database());
    }

    @Test
    default void aChatNobodyWroteIsNotThere() {
        assertThat(chats().find(KIM)).isEmpty();
    }

    @Test
    default void everythingAChatHoldsComesBack() {
        var full = Chat.unknown(KIM)
                .at(ADDRESS)
                .drafting(aDraft(true, NOON.plusSeconds(300)))
                .seeing("activity-1")
                .seeing("activity-2")
                .alerted("lost-device", new RecentAlert("card-1", NOON, List.of("case-1", "case-2")))
                .alerted("a.kind$with-signs", new RecentAlert("card-2", NOON, List.of()))
                .confirmedToWorkHere();

        var saved = chats().change(KIM, unknown -> full);

        assertThat(saved).isEqualTo(atVersion(full, 1));
        assertThat(chats().find(KIM)).contains(saved);
    }

    @Test
    default void whatIsAbsentComesBackAbsent() {
        var sparse = Chat.unknown(KIM)
                .at(new ChatAddress("https://smba.example/", "msteams", "a:1", "28:bot", "29:kim", null))
                .drafting(new Draft(
                        CaseId.of("case-1"), new WrappedKey("a2V5"), null, null, Map.of(), false, NOON, null, 0));

        chats().change(KIM, unknown -> sparse);

        assertThat(chats().find(KIM)).contains(atVersion(sparse, 1));
    }

    @Test
    default void aDraftThatEndsIsGone() {
        chats().change(KIM, chat -> chat.drafting(aDraft(true, NOON)));
        chats().change(KIM, chat -> chat.drafting(null));

        assertThat(chats().find(KIM))
                .hasValueSatisfying(chat -> assertThat(chat.draft()).isNull());
        assertThat(chats().nextNudge()).isEmpty();
    }

    @Test
    default void timesAreKeptToTheMillisecond() {
        var exact = NOON.plusNanos(456_789);

        var saved = chats().change(KIM, chat -> chat.alerted("other", new RecentAlert("card", exact, List.of())));

        assertThat(saved.recentAlerts())
                .containsEntry("other", new RecentAlert("card", exact.truncatedTo(MILLIS), List.of()));
        assertThat(chats().find(KIM)).contains(saved);
    }

    @Test
    default void aChangeThatChangesNothingWritesNothing() {
        chats().change(KIM, chat -> chat);

        assertThat(chats().find(KIM)).isEmpty();

        chats().change(KIM, Chat::confirmedToWorkHere);
        var again = chats().change(KIM, Chat::confirmedToWorkHere);

        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    default void twoSchoolsKeepThePersonApart() {
        var elsewhere = new ChatKey(SchoolId.of("other-school"), KIM.person());

        chats().change(KIM, Chat::confirmedToWorkHere);

        assertThat(chats().find(elsewhere)).isEmpty();
    }

    @Test
    default void aLostRaceIsRunAgainOnWhatIsThereNow() {
        var chats = chats();
        chats.change(KIM, chat -> chat.seeing("first"));
        var runs = new AtomicInteger();

        var saved = chats.change(KIM, chat -> {
            if (runs.getAndIncrement() == 0) {
                chats.change(KIM, other -> other.seeing("in between"));
            }
            return chat.seeing("last");
        });

        assertThat(saved.seen()).containsExactly("first", "in between", "last");
        assertThat(saved.version()).isEqualTo(3);
    }

    @Test
    default void twoWhoStartTheSameChatBothKeepWhatTheyDid() {
        var chats = chats();
        var runs = new AtomicInteger();

        var saved = chats.change(KIM, chat -> {
            if (runs.getAndIncrement() == 0) {
                chats.change(KIM, other -> other.seeing("the other device"));
            }
            return chat.seeing("this device");
        });

        assertThat(saved.seen()).containsExactly("the other device", "this device");
        assertThat(saved.version()).isEqualTo(2);
    }

    @Test
    default void manyWritersLoseNothing() throws Exception {
        var chats = chats();
        var start = new CountDownLatch(1);
        var writers = new ArrayList<Future<Chat>>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 40; writer++) {
                String activity = "activity-" + writer;
                writers.add(threads.submit(() -> {
                    start.await();
                    return chats.change(KIM, chat -> chat.seeing(activity));
                }));
            }
            start.countDown();
            for (Future<Chat> writer : writers) {
                writer.get();
            }
        }

        assertThat(chats.find(KIM)).hasValueSatisfying(chat -> {
            assertThat(chat.version()).isEqualTo(40);
            assertThat(chat.seen()).hasSize(40).doesNotHaveDuplicates();
        });
    }

    @Test
    default void aChangeCannotTurnOneChatIntoAnother() {
        assertThatThrownBy(() -> chats().change(KIM, chat -> Chat.unknown(LEE).confirmedToWorkHere()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(chats().find(LEE)).isEmpty();
    }

    @Test
    default void aChatWrittenByANewerSignpostIsNotGuessedAt() {
        chats().change(KIM, Chat::confirmedToWorkHere);
        database()
                .getCollection("chats")
                .updateOne(new Document("_id", KIM.toString()), new Document("$set", new Document("schemaVersion", 2)));

        assertThatThrownBy(() -> chats().find(KIM)).hasMessage("chat.schema-version: 2");
    }

    @Test
    default void nudgesFallDueOldestFirstAndOnlyOnSignsOfRisk() {
        var chats = chats();
        chats.change(key("later"), chat -> chat.drafting(aDraft(true, NOON.plusSeconds(60))));
        chats.change(key("now"), chat -> chat.drafting(aDraft(true, NOON)));
        chats.change(key("long-ago"), chat -> chat.drafting(aDraft(true, NOON.minus(Duration.ofDays(400)))));
        chats.change(key("no-risk"), chat -> chat.drafting(aDraft(false, NOON.minusSeconds(60))));
        chats.change(key("not-waiting"), chat -> chat.drafting(aDraft(true, null)));
        chats.change(key("no-draft"), Chat::confirmedToWorkHere);

        assertThat(chats.withNudgeDue(NOON, 10)).containsExactly(key("long-ago"), key("now"));
        assertThat(chats.withNudgeDue(NOON, 1)).containsExactly(key("long-ago"));
        assertThat(chats.withNudgeDue(NOON.minusMillis(1), 10)).containsExactly(key("long-ago"));
        assertThat(chats.nextNudge()).contains(NOON.minus(Duration.ofDays(400)));
    }

    @Test
    default void aNudgeMovesWithItsDraft() {
        var chats = chats();
        chats.change(KIM, chat -> chat.drafting(aDraft(true, NOON)));

        chats.change(KIM, chat -> chat.drafting(aDraft(true, NOON.plusSeconds(600))));

        assertThat(chats.withNudgeDue(NOON.plusSeconds(599), 10)).isEmpty();
        assertThat(chats.withNudgeDue(NOON.plusSeconds(600), 10)).containsExactly(KIM);
        assertThat(chats.nextNudge()).contains(NOON.plusSeconds(600));
    }

    @Test
    default void twoNudgesMayFallDueInTheSameMoment() {
        var chats = chats();
        chats.change(KIM, chat -> chat.drafting(aDraft(true, NOON)));
        chats.change(LEE, chat -> chat.drafting(aDraft(true, NOON)));

        assertThat(chats.withNudgeDue(NOON, 10)).containsExactly(KIM, LEE);
    }

    static ChatKey key(String person) {
        return new ChatKey(SchoolId.of("st-example"), person);
    }

    static Draft aDraft(boolean signsOfRisk, @org.jspecify.annotations.Nullable Instant nextNudge) {
        return new Draft(
                CaseId.of("case-1"),
                new WrappedKey("a2V5"),
                KindId.of("lost-device"),
                new SealedText("c2VudGVuY2U="),
                Map.of("device", new SealedText("ZGV2aWNl"), "where.it$was", new SealedText("cGxhY2U=")),
                signsOfRisk,
                NOON.minusSeconds(60),
                nextNudge,
                1);
    }

    private static Chat atVersion(Chat chat, long version) {
        return new Chat(
                chat.key(),
                chat.address(),
                chat.draft(),
                chat.seen(),
                chat.recentAlerts(),
                chat.worksHereConfirmed(),
                version);
    }
}
