package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/** One command that arrived on one connection, and the way its answer goes back. */
interface Call {

    Channel channel();

    String database();

    Document query();

    /** Sends the encoded answer, leaving the buffer as it was; called once, from any thread. */
    void answer(ByteBuf body);

    default String command() {
        return query().keySet().iterator().next();
    }
}
