package school.signpost.storage.embedded;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The tables: in one file, or in memory only for tests. */
final class StoreFile implements GroupCommit.Disk, AutoCloseable {

    private static final int FILL_RATE = 60;
    private static final int REWRITE_AT_MOST = 4 * 1024 * 1024;

    private final MVStore tables;

    private StoreFile(MVStore tables) {
        this.tables = tables;
    }

    static StoreFile inMemory() {
        return new StoreFile(new MVStore.Builder().autoCommitDisabled().open());
    }

    static StoreFile open(Path file) {
        // No commit may happen by itself: it could hold half of a command.
        MVStore tables = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        tables.setRetentionTime(0);
        tables.setVersionsToKeep(0);
        return new StoreFile(tables);
    }

    MVStore tables() {
        return tables;
    }

    @Override
    public void commit() {
        tables.commit();
    }

    @Override
    public void sync() {
        tables.sync();
    }

    @Override
    public void tidy() {
        if (tables.getFileStore() != null) {
            tables.compact(FILL_RATE, REWRITE_AT_MOST);
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
