package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection. Before it has shown the secret it gets a greeting and nothing else. The library's own handler is not
 * used: it logs whole commands when they fail, and a command holds what people wrote.
 */
final class WireHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(WireHandler.class);

    private final Handshake handshake;
    private final GroupCommit store;
    private boolean trusted;

    WireHandler(Handshake handshake, GroupCommit store) {
        this.handshake = handshake;
        this.store = store;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        WireCall call = WireCall.of(context.channel(), request);
        if (Handshake.isGreeting(call)) {
            call.answer(Replies.encode(handshake.greeting()));
        } else if (trusted) {
            store.accept(call);
        } else if (Handshake.isSecret(call)) {
            trusted = handshake.accepts(call);
            answerOrPart(call);
        } else {
            part(call, Replies.unauthorized());
        }
    }

    private void answerOrPart(WireCall call) {
        if (trusted) {
            call.answer(Replies.encode(Handshake.welcome()));
        } else {
            part(call, Replies.wrongSecret());
        }
    }

    private static void part(WireCall call, Document reason) {
        LOG.atWarn().addKeyValue("reason", reason.get("codeName")).log("store.connection-refused");
        call.channel().writeAndFlush(call.frame(Replies.encode(reason))).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.atDebug().addKeyValue("cause", cause.getClass().getSimpleName()).log("store.connection-broken");
        context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
