package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The embedded store without its port: commands go in as documents, answers come out when they would be sent. */
final class Engine implements AutoCloseable {

    final GroupCommit commits;
    final StoreFile file;

    private final Channel channel = new EmbeddedChannel();

    private Engine(StoreFile file, Disk disk, Room room) {
        this.file = file;
        this.commits =
                new GroupCommit(disk, room, new CommandRunner(new BsonBackend(file.tables())), Duration.ofMillis(20));
    }

    static Engine on(String file) {
        StoreFile opened = StoreFile.open(file);
        return new Engine(opened, opened, Room.unlimited());
    }

    static Engine inMemory(Disk disk, Room room) {
        return new Engine(StoreFile.inMemory(), disk, room);
    }

    CompletableFuture<Document> send(Document query) {
        CompletableFuture<Document> answer = new CompletableFuture<>();
        commits.accept(new Call() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public String database() {
                return "signpost";
            }

            @Override
            public Document query() {
                return query;
            }

            @Override
            public void answer(ByteBuf body) {
                answer.complete(BsonDecoder.decodeBson(body.duplicate()));
            }
        });
        return answer;
    }

    static boolean isOk(Document answer) {
        return answer.get("ok") instanceof Number ok && ok.intValue() == 1;
    }

    static Document insert(String collection, Document... documents) {
        return new Document("insert", collection).append("documents", List.of(documents));
    }

    static Document find(String collection, Document filter) {
        return new Document("find", collection).append("filter", filter).append("batchSize", 100_000);
    }

    static Document update(String collection, Document filter, Document change) {
        return new Document("update", collection)
                .append("updates", List.of(new Document("q", filter).append("u", change)));
    }

    static Document delete(String collection, Document filter) {
        return new Document("delete", collection)
                .append("deletes", List.of(new Document("q", filter).append("limit", 1)));
    }

    static Document uniqueIndex(String collection, String field) {
        Document index = new Document("key", new Document(field, 1))
                .append("name", field)
                .append("unique", true);
        return new Document("createIndexes", collection).append("indexes", List.of(index));
    }

    @SuppressWarnings("unchecked")
    List<Document> found(Document find) {
        Document answer = send(find).join();
        Document cursor = (Document) Objects.requireNonNull(answer.get("cursor"), answer::toString);
        return (List<Document>) Objects.requireNonNull(cursor.get("firstBatch"));
    }

    /** As after {@code kill -9}: nothing more is written. */
    void abandon() {
        commits.close();
        try {
            file.close(true);
        } catch (RuntimeException theDiskIsGone) {
            return;
        }
    }

    @Override
    public void close() {
        commits.close();
        file.close(commits.hasFailed());
    }
}
