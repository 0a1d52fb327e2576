package school.signpost.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for what a test run stores and nobody reads afterwards; in memory where the machine has room there, since a
 * story is not about how long a disk takes to sync.
 */
final class ScratchFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 1L << 30;

    private ScratchFolder() {}

    static Path make() {
        try {
            return isRoomy(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "signpost-test")
                    : Files.createTempDirectory("signpost-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoomy(Path folder) throws IOException {
        return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() > ROOM;
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
