package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * The port on the loopback address. Two threads serve every connection: no command waits for the disk on them, since
 * answers are sent by the committer, so no number of connections can use them up.
 */
final class WireServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 2;

    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(
            THREADS, new DefaultThreadFactory("store-wire", true), NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final InetSocketAddress address;

    WireServer(int port, String secret, GroupCommit store) {
        Channel listening;
        try {
            listening = new ServerBootstrap()
                    .group(threads)
                    .channel(NioServerSocketChannel.class)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(connection(secret, store))
                    .bind(LOOPBACK, port)
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException refused) {
            threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
            throw refused;
        }
        connections.add(listening);
        this.address = (InetSocketAddress) listening.localAddress();
    }

    private ChannelInitializer<SocketChannel> connection(String secret, GroupCommit store) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                connections.add(channel);
                channel.pipeline()
                        .addLast(new MongoWireProtocolHandler())
                        .addLast(new WireHandler(new Handshake(secret, channel.localAddress()), store));
            }
        };
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        connections.close().awaitUninterruptibly();
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
