package school.signpost.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file whose content after a power cut is that of its last sync, exactly. H2 expects the disk to keep the order of
 * writes and looks only at both ends of a chunk when it opens, so a cut in the middle of an unacknowledged commit could
 * take acknowledged ones with it. Here changes stay in memory until a sync; a sync puts them into the journal as one
 * record, and only then into the file, where they need no sync of their own until the journal starts over.
 */
final class JournaledFile extends FileBaseDefault {

    static final long JOURNAL_LIMIT = 32L * 1024 * 1024;

    private final FileChannel file;
    private final Journal journal;
    private final long journalLimit;
    private final List<FileChange> pending = new ArrayList<>();
    private long size;
    private boolean broken;

    JournaledFile(FileChannel file, FileChannel journalFile, long journalLimit) throws IOException {
        this.file = file;
        this.journal = replayed(file, journalFile);
        this.journalLimit = journalLimit;
        this.size = file.size();
    }

    private static Journal replayed(FileChannel file, FileChannel journalFile) throws IOException {
        Journal journal;
        try {
            journal = Journal.open(journalFile, batch -> apply(batch, file));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        file.force(true);
        journal.restart();
        return journal;
    }

    private static void apply(List<FileChange> batch, FileChannel file) {
        try {
            for (FileChange change : batch) {
                change.applyTo(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized int read(ByteBuffer into, long from) throws IOException {
        if (from >= size) {
            return -1;
        }
        int length = (int) Math.min(into.remaining(), size - from);
        byte[] seen = new byte[length];
        ByteBuffer fromFile = ByteBuffer.wrap(seen);
        for (int got = 0; got >= 0 && fromFile.hasRemaining(); ) {
            got = file.read(fromFile, from + fromFile.position());
        }
        pending.forEach(change -> change.overlay(seen, from));
        into.put(seen);
        return length;
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        change(new FileChange.Write(at, bytes));
        return bytes.length;
    }

    @Override
    protected synchronized void implTruncate(long newSize) throws IOException {
        if (newSize < size) {
            change(new FileChange.Truncate(newSize));
        }
    }

    private void change(FileChange change) throws IOException {
        refuseWhenBroken();
        pending.add(change);
        size = change.sizeAfter(size);
    }

    private void refuseWhenBroken() throws IOException {
        if (broken) {
            throw new IOException("a former write to the store failed");
        }
    }

    /** Durable on return. Only the committer syncs, and readers go on meanwhile. */
    @Override
    public void force(boolean metaData) throws IOException {
        List<FileChange> batch;
        synchronized (this) {
            refuseWhenBroken();
            batch = List.copyOf(pending);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            journal.append(batch);
            settle(batch);
            if (journal.bytes() > journalLimit) {
                startJournalOver();
            }
        } catch (IOException failed) {
            breakDown();
            throw failed;
        }
    }

    private synchronized void settle(List<FileChange> batch) throws IOException {
        for (FileChange change : batch) {
            change.applyTo(file);
        }
        pending.subList(0, batch.size()).clear();
    }

    private void startJournalOver() throws IOException {
        file.force(true);
        journal.restart();
    }

    // What a failed sync left on the disk is unknown, and asking again may answer "done" without its having been.
    private synchronized void breakDown() {
        broken = true;
    }

    @Override
    public @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return file.tryLock(position, length, shared);
    }

    /** Changes that were never synced are dropped: nobody was told that they are kept. */
    @Override
    protected void implCloseChannel() throws IOException {
        try (journal;
                file) {
            if (!broken) {
                startJournalOver();
            }
        }
    }
}
