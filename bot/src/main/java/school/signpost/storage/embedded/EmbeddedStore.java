package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server, running: a port on loopback that serves whoever knows the secret, over one durable file. */
public final class EmbeddedStore implements AutoCloseable {

    private static final int SECRET_BYTES = 24;

    private final StoreFile file;
    private final GroupCommit commits;
    private final WireServer server;
    private final String secret = newSecret();

    private EmbeddedStore(StoreFile file, int port) {
        this.file = file;
        this.commits = new GroupCommit(file, new CommandRunner(new H2Backend(file.tables())));
        this.server = new WireServer(port, secret, commits);
    }

    /** Keeps nothing: for tests. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(StoreFile.inMemory(), 0);
    }

    /** Opens or creates the store in {@code folder}; port 0 takes a free one. */
    public static EmbeddedStore open(Path folder, int port) {
        return new EmbeddedStore(StoreFile.open(folder.resolve("signpost.store")), port);
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** The address with the secret of this start: whoever has it may read and write everything. */
    public String uri() {
        return "mongodb://%s:%s@127.0.0.1:%d/?authMechanism=PLAIN&authSource=$external"
                .formatted(Handshake.USER, secret, server.address().getPort());
    }

    /** False once a commit or sync has failed: nothing is served any more until a restart. */
    public boolean isOpen() {
        return commits.isOpen();
    }

    @Override
    public void close() {
        commits.close();
        server.close();
        file.close();
    }
}
