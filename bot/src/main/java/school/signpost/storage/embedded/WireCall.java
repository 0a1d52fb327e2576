package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/** A command as MongoDB's wire protocol carries it: today's form, or the old one in which a driver says its first words. */
record WireCall(Channel channel, String database, Document query, int request, boolean oldForm) implements Call {

    private static final int OP_REPLY = 1;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final int OLD_PREAMBLE = 20;
    private static final int PREAMBLE = 5;

    static WireCall of(Channel channel, ClientRequest request) {
        int id = request.getHeader().getRequestID();
        return switch (request) {
            case MongoMessage message ->
                new WireCall(channel, message.getDatabaseName(), message.getDocument(), id, false);
            case MongoQuery query -> new WireCall(channel, query.getDatabaseName(), query.getQuery(), id, true);
            default ->
                throw new IllegalArgumentException(
                        "unknown request " + request.getClass().getSimpleName());
        };
    }

    @Override
    public void answer(ByteBuf body) {
        channel.writeAndFlush(frame(body)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    ByteBuf frame(ByteBuf body) {
        int length = HEADER + (oldForm ? OLD_PREAMBLE : PREAMBLE) + body.readableBytes();
        ByteBuf frame = channel.alloc().buffer(length);
        frame.writeIntLE(length).writeIntLE(0).writeIntLE(request).writeIntLE(oldForm ? OP_REPLY : OP_MSG);
        if (oldForm) {
            frame.writeIntLE(0).writeLongLE(0).writeIntLE(0).writeIntLE(1);
        } else {
            frame.writeIntLE(0).writeByte(MongoMessage.SECTION_KIND_BODY);
        }
        return frame.writeBytes(body, body.readerIndex(), body.readableBytes());
    }
}
