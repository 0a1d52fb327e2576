package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.OwnerOnly;

/**
 * The right to open the store's file, held by one process at a time. The system takes the lock back when the process
 * ends, however it ends; the text in the file tells the next one who holds it.
 */
final class Ownership implements AutoCloseable {

    // Behind any text, because a lock on Windows also keeps others from reading what it covers.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel file;

    private Ownership(FileChannel file) {
        this.file = file;
    }

    static Ownership of(Path store) throws IOException {
        Path owner = store.resolveSibling(store.getFileName() + ".owner");
        OwnerOnly.keep(owner);
        FileChannel file = FileChannel.open(owner, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw StoreOpeningException.inUse(store, read(owner));
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(describeThisProcess().getBytes(StandardCharsets.UTF_8)), 0);
        return new Ownership(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(Path owner) throws IOException {
        String text = Files.readString(owner).strip();
        return text.isEmpty() ? "another process" : text;
    }

    private static String describeThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        String since = self.info().startInstant().map(Instant::toString).orElse("an unknown time");
        return "process %d, running since %s".formatted(self.pid(), since);
    }

    @Override
    public void close() throws IOException {
        file.truncate(0);
        file.close();
    }
}
