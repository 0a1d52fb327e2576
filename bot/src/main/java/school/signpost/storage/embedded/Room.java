package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether the disk still takes writes. Refusing in time is kinder than the store's closing itself on the first write that
 * does not fit: once there is room again, it goes on without a restart.
 */
final class Room {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(500);

    private final Free free;
    private final long needed;
    private long lookedAt;
    private boolean enough;

    /** Asks the system how many bytes are left; 0 when the folder cannot be written to. */
    interface Free {

        long bytes() throws IOException;
    }

    Room(Free free, long needed) {
        this.free = free;
        this.needed = needed;
        this.lookedAt = System.nanoTime() - LOOK_AGAIN_AFTER.toNanos();
    }

    static Room in(Path folder, long needed) {
        return new Room(
                () -> Files.isWritable(folder) ? Files.getFileStore(folder).getUsableSpace() : 0, needed);
    }

    static Room unlimited() {
        return new Room(() -> Long.MAX_VALUE, 0);
    }

    synchronized boolean enough() {
        if (System.nanoTime() - lookedAt >= LOOK_AGAIN_AFTER.toNanos()) {
            enough = look();
            lookedAt = System.nanoTime();
        }
        return enough;
    }

    private boolean look() {
        try {
            return free.bytes() >= needed;
        } catch (IOException unknown) {
            return false;
        }
    }
}
