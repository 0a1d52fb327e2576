package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.buffer.ByteBuf;
import org.h2.mvstore.MVStoreException;

/** Runs one command at a time against the tables in memory; whether they are on disk is {@link GroupCommit}'s part. */
final class CommandRunner {

    private final H2Backend backend;
    private final RecentWrites recent = new RecentWrites();

    CommandRunner(H2Backend backend) {
        this.backend = backend;
    }

    /**
     * Runs the command and encodes its answer. The encoding belongs here, under the lock: the backend changes stored
     * documents in place, so an answer encoded later could show half of the next write.
     */
    ByteBuf run(Call call) {
        ByteBuf repeated = recent.answerTo(call.query());
        if (repeated != null) {
            return repeated;
        }
        ByteBuf answer = Replies.encode(execute(call));
        recent.remember(call.query(), answer);
        return answer;
    }

    private Document execute(Call call) {
        if (Commands.belongsToTransaction(call.command(), call.query())) {
            return Replies.noTransactions();
        }
        try {
            var counting = Counting.in(call.command(), call.query());
            return counting.isPresent()
                    ? counted(call, counting.get())
                    : backend.handleCommand(call.channel(), call.database(), call.command(), call.query());
        } catch (MongoServerException refusal) {
            return Replies.refused(refusal);
        } catch (MVStoreException storeFailed) {
            throw storeFailed;
        } catch (RuntimeException unforeseen) {
            return Replies.failed(unforeseen);
        }
    }

    private Document counted(Call call, Counting counting) {
        var answer = backend.handleCommand(call.channel(), call.database(), "count", counting.asCount());
        return counting.asAggregation(call.database(), answer);
    }
}
