package school.signpost.storage.embedded;

import org.h2.mvstore.MVStore;

/** The tables: in one journaled file, or in memory only for tests. */
final class StoreFile implements Disk {

    private static final int FILL_RATE = 60;
    private static final int REWRITE_AT_MOST = 4 * 1024 * 1024;

    private final MVStore tables;

    private StoreFile(MVStore tables) {
        this.tables = tables;
        tables.getMapNames().forEach(name -> tables.openMap(name, StoredType.map()));
    }

    static StoreFile inMemory() {
        return new StoreFile(new MVStore.Builder().autoCommitDisabled().open());
    }

    /** Opens the file that H2 knows by this name. */
    static StoreFile open(String file) {
        // No commit may happen by itself, neither by time nor by size: it could hold half of a command.
        MVStore tables = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Space is free for use again at once: after a crash the journal restores the last sync exactly, so the older
        // versions that H2 would keep to fall back on are not needed.
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
        if (tables.getFileStore() == null) {
            return;
        }
        // Not compactFile as well: moving whole chunks about tripped over an assertion of H2's own, and the space that
        // compact frees is used again at once.
        tables.compact(FILL_RATE, REWRITE_AT_MOST);
        tables.commit();
    }

    /** After a failure nothing more is written: the file stays as the last sync left it. */
    void close(boolean failed) {
        if (failed) {
            tables.closeImmediately();
        } else {
            tables.close();
        }
    }
}
