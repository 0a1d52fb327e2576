package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private final SlowDisk disk = new SlowDisk();
    private final AtomicInteger room = new AtomicInteger(1);
    private final Engine engine = Engine.inMemory(disk, new Room(room::get, 1));

    @Test
    void aWriteIsNotAnsweredBeforeItIsSynced() {
        var answer = engine.send(Engine.insert("cases", new Document("_id", 1)));
        disk.awaitSyncBegun();

        assertThat(answer).isNotDone();

        disk.let(1);
        assertThat(answer.join()).containsEntry("n", 1);
    }

    @Test
    void aReaderSeesNothingThatIsNotYetOnDisk() {
        var write = engine.send(Engine.insert("cases", new Document("_id", 1)));
        disk.awaitSyncBegun();

        var read = engine.send(Engine.find("cases", new Document()));

        assertThat(List.of(write, read)).noneMatch(CompletableFuture::isDone);
        disk.let(1);
        assertThat(Engine.isOk(read.join())).isTrue();
    }

    @Test
    void aReadWaitsOnlyForWhatItMayShow() {
        settled(Engine.insert("cases", new Document("_id", "INC-1")));
        settled(Engine.insert("chats", new Document("_id", "ann")));
        onItsWay(Engine.insert("cases", new Document("_id", "INC-2")));

        assertThat(engine.send(Engine.find("cases", new Document("_id", "INC-1"))))
                .isDone();
        assertThat(engine.send(Engine.find("chats", new Document()))).isDone();
        assertThat(List.of(
                        engine.send(Engine.find("cases", new Document("_id", "INC-2"))),
                        engine.send(Engine.find("cases", new Document("version", 1))),
                        engine.send(Engine.find("cases", new Document("$or", List.of(new Document("_id", "INC-1")))))))
                .noneMatch(CompletableFuture::isDone);
        disk.let(1);
    }

    @Test
    void aWriteThatNamesNoDocumentHoldsBackEveryReadOfItsCollection() {
        settled(Engine.insert("cases", new Document("_id", "INC-1").append("open", true)));
        settled(Engine.insert("chats", new Document("_id", "ann")));
        onItsWay(Engine.update("cases", new Document("open", true), new Document("$set", new Document("open", false))));

        assertThat(engine.send(Engine.find("cases", new Document("_id", "INC-1"))))
                .isNotDone();
        assertThat(engine.send(Engine.find("chats", new Document("_id", "ann"))))
                .isDone();
        disk.let(1);
    }

    @Test
    void anIdThatIsNoTextIsNoName() {
        settled(Engine.insert("counts", new Document("_id", 1)));
        onItsWay(Engine.update("counts", new Document("_id", 1L), new Document("$set", new Document("n", 2))));

        assertThat(engine.send(Engine.find("counts", new Document("_id", 1)))).isNotDone();
        disk.let(1);
    }

    @Test
    void aCommandThatMayTouchAnythingHoldsBackEveryRead() {
        settled(Engine.insert("chats", new Document("_id", "ann")));
        onItsWay(new Document("create", "cases"));

        assertThat(engine.send(Engine.find("chats", new Document("_id", "ann"))))
                .isNotDone();
        assertThat(engine.send(new Document("listCollections", 1))).isNotDone();
        disk.let(1);
    }

    private void onItsWay(Document write) {
        assertThat(sent(write)).isNotDone();
    }

    private CompletableFuture<Document> sent(Document write) {
        var answer = engine.send(write);
        disk.awaitSyncBegun();
        return answer;
    }

    private void settled(Document write) {
        var answer = sent(write);
        disk.let(1);
        answer.join();
    }

    @Test
    void whatWasWrittenDuringOneSyncSharesTheNext() {
        var first = engine.send(Engine.insert("cases", new Document("_id", 0)));
        disk.awaitSyncBegun();
        List<CompletableFuture<Document>> others = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> engine.send(Engine.insert("cases", new Document("_id", n))))
                .toList();

        disk.let(2);

        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(disk.syncs).hasValue(2);
    }

    @Test
    void aFailedSyncAnswersNobodyWithSuccessAndClosesTheStore() {
        disk.fails = true;
        disk.let(1);

        var answer = engine.send(Engine.insert("cases", new Document("_id", 1)));

        assertThat(answer.join()).containsEntry("code", Replies.STORE_CLOSED);
        assertThat(engine.commits.isOpen()).isFalse();
        assertThat(engine.send(Engine.find("cases", new Document())).join())
                .containsEntry("code", Replies.STORE_CLOSED);
    }

    @Test
    void aFullDiskRefusesWritesButNotReadsAndGoesOnOnceThereIsRoom() {
        disk.let(10);
        room.set(0);

        var refused = engine.send(Engine.insert("cases", new Document("_id", 1)));

        assertThat(refused.join()).containsEntry("code", Replies.STORE_FULL);
        assertThat(engine.found(Engine.find("cases", new Document()))).isEmpty();
        room.set(1);
        await().until(() -> Engine.isOk(
                engine.send(Engine.insert("cases", new Document("_id", 1))).join()));
    }

    @Test
    void aWriteRepeatedWithItsNumberIsAnsweredAndNotDoneAgain() {
        disk.let(10);
        engine.send(Engine.insert("counts", new Document("_id", 1).append("n", 0)))
                .join();
        Document numbered = Engine.update("counts", new Document("_id", 1), new Document("$inc", new Document("n", 1)))
                .append("lsid", new Document("id", "session"))
                .append("txnNumber", 7L);

        Document first = engine.send(numbered).join();
        Document again = engine.send(numbered).join();

        assertThat(again).isEqualTo(first);
        assertThat(engine.found(Engine.find("counts", new Document())))
                .singleElement()
                .satisfies(count -> assertThat(count).containsEntry("n", 1));
    }

    @Test
    void aTransactionIsRefusedInOneClearSentence() {
        disk.let(1);
        var answer = engine.send(Engine.insert("cases", new Document("_id", 1))
                        .append("txnNumber", 1L)
                        .append("startTransaction", true)
                        .append("autocommit", false))
                .join();

        assertThat(answer)
                .containsEntry("codeName", "IllegalOperation")
                .containsEntry("errmsg", "multi-document transactions are not supported");
    }

    private static final class SlowDisk implements Disk {

        private final Semaphore allowed = new Semaphore(0);
        private final Semaphore begun = new Semaphore(0);
        private final AtomicInteger syncs = new AtomicInteger();
        private volatile boolean fails;

        private void let(int more) {
            allowed.release(more);
        }

        private void awaitSyncBegun() {
            begun.acquireUninterruptibly();
        }

        @Override
        public void commit() {}

        @Override
        public void sync() {
            begun.release();
            allowed.acquireUninterruptibly();
            syncs.incrementAndGet();
            if (fails) {
                throw new IllegalStateException("the disk is broken");
            }
        }

        @Override
        public void tidy() {}
    }
}
