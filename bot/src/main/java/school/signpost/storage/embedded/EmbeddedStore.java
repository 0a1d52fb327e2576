package school.signpost.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.OwnerOnly;

/** The embedded server, running: a port on loopback that serves whoever knows the secret, over one durable file. */
public final class EmbeddedStore implements AutoCloseable {

    /** The error code of every answer once the store has closed itself. */
    public static final int CODE_CLOSED = Replies.STORE_CLOSED;

    /** The error code of a write refused for want of room. */
    public static final int CODE_FULL = Replies.STORE_FULL;

    private static final String FILE = "signpost.store";
    private static final Duration TIDY_EVERY = Duration.ofSeconds(2);
    private static final int SECRET_BYTES = 24;
    /** How much a disk must have left, in bytes: enough for the journal, for tidying, and for a day to notice. */
    private static final long BYTES_TO_SPARE = 128L * 1024 * 1024;

    private final StoreFile file;
    private final Room room;
    private final GroupCommit commits;
    private final WireServer server;
    private final @Nullable Ownership ownership;
    private final String secret = newSecret();

    /** Whether it stores. */
    public enum State {
        /** It does. */
        OPEN("store-open"),
        /** Not for now: the disk is full, or its folder has become read-only. */
        FULL("store-full"),
        /** Not any more: a write failed, and only a restart helps. */
        CLOSED("store-closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private EmbeddedStore(StoreFile file, Room room, int port, @Nullable Ownership ownership) {
        this.file = file;
        this.room = room;
        this.ownership = ownership;
        this.commits = new GroupCommit(file, room, new CommandRunner(new BsonBackend(file.tables())), TIDY_EVERY);
        this.server = new WireServer(port, secret, commits);
    }

    /** Keeps nothing: for tests. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(StoreFile.inMemory(), Room.unlimited(), 0, null);
    }

    /** Opens or creates the store in {@code folder}; port 0 takes a free one. */
    public static EmbeddedStore open(Path folder, int port) {
        return open(folder, port, BYTES_TO_SPARE);
    }

    /**
     * Opens or creates the store in {@code folder}, which takes writes while {@code toSpare} bytes are left on its disk. A
     * store that is there is opened on a full disk too, for reading: whoever reports is then told that nothing was stored.
     */
    public static EmbeddedStore open(Path folder, int port, long toSpare) {
        return open(folder, port, Room.in(folder, toSpare), toSpare);
    }

    static EmbeddedStore open(Path folder, int port, Room room, long toSpare) {
        Path store = folder.resolve(FILE);
        Ownership ownership = own(folder, store);
        try {
            if (!room.enough() && isNew(store)) {
                throw StoreOpeningException.full(folder, toSpare);
            }
            OwnerOnly.keep(store);
            OwnerOnly.keep(JournaledPath.journalOf(store));
            StoreFile file = StoreFile.open(JournaledPath.of(store.toString()));
            syncNames(folder);
            return new EmbeddedStore(file, room, port, ownership);
        } catch (IOException notWritable) {
            release(ownership);
            throw StoreOpeningException.notWritable(folder, notWritable);
        } catch (MVStoreException unreadable) {
            release(ownership);
            // What cannot be written looks like a damaged file.
            throw room.enough()
                    ? StoreOpeningException.unreadable(store, unreadable)
                    : StoreOpeningException.full(folder, toSpare);
        } catch (RuntimeException failed) {
            release(ownership);
            throw failed;
        }
    }

    private static boolean isNew(Path store) {
        return store.toFile().length() == 0;
    }

    private static Ownership own(Path folder, Path store) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
            return Ownership.of(store);
        } catch (IOException notWritable) {
            throw StoreOpeningException.notWritable(folder, notWritable);
        }
    }

    // A new file outlives a power cut only when the folder that names it is synced too; Windows has no such sync.
    private static void syncNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** The address with the secret of this start: whoever has it may read and write everything. */
    public String uri() {
        return "mongodb://%s:%s@127.0.0.1:%d/?authMechanism=PLAIN&authSource=$external&replicaSet=signpost"
                .formatted(Handshake.USER, secret, server.address().getPort());
    }

    public State state() {
        if (!commits.isOpen()) {
            return State.CLOSED;
        }
        return room.enough() ? State.OPEN : State.FULL;
    }

    @Override
    public void close() {
        commits.close();
        server.close();
        file.close(commits.hasFailed());
        if (ownership != null) {
            release(ownership);
        }
    }

    private static void release(Ownership ownership) {
        try {
            ownership.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
