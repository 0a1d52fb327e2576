package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The write-ahead journal beside the store's file. A batch counts from the moment its record is synced, whole or not at
 * all: a record torn by a power cut fails its checksum. Records are numbered without a gap; two header slots, written in
 * turn, say up to which number the file itself is synced, so that what a former round left behind is never replayed.
 */
final class Journal implements AutoCloseable {

    private static final int MAGIC = 0x53504A31;
    private static final int SLOT_BYTES = 4096;
    private static final int SLOT_CONTENT = Integer.BYTES + Long.BYTES;
    private static final long FIRST_RECORD = 2L * SLOT_BYTES;
    private static final int RECORD_HEADER = Integer.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int CHECKSUM_AT = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private final FileChannel channel;
    private long position = FIRST_RECORD;
    private long last;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the journal and hands over every batch that the file may lack, oldest first. */
    static Journal open(FileChannel channel, Consumer<List<FileChange>> replay) throws IOException {
        Journal journal = new Journal(channel);
        journal.last = Math.max(journal.slot(0), journal.slot(1));
        for (ByteBuffer changes = journal.next(); changes.hasRemaining(); changes = journal.next()) {
            replay.accept(FileChange.read(changes));
        }
        return journal;
    }

    private long slot(int number) throws IOException {
        ByteBuffer slot = read((long) number * SLOT_BYTES, SLOT_CONTENT + Integer.BYTES);
        if (slot.remaining() < SLOT_CONTENT + Integer.BYTES || slot.getInt(0) != MAGIC) {
            return 0;
        }
        boolean whole = slot.getInt(SLOT_CONTENT) == checksum(slot.slice(0, SLOT_CONTENT));
        return whole ? slot.getLong(Integer.BYTES) : 0;
    }

    /** The changes of the record that follows, or nothing where the journal ends. */
    private ByteBuffer next() throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate(0);
        ByteBuffer header = read(position, RECORD_HEADER);
        if (header.remaining() < RECORD_HEADER || header.getInt() != MAGIC || header.getLong() != last + 1) {
            return nothing;
        }
        int length = header.getInt();
        if (length <= 0 || length > channel.size() - position - RECORD_HEADER) {
            return nothing;
        }
        ByteBuffer changes = read(position + RECORD_HEADER, length);
        if (header.getInt() != checksum(header.slice(0, CHECKSUM_AT), changes.duplicate())) {
            return nothing;
        }
        position += RECORD_HEADER + length;
        last++;
        return changes;
    }

    /** Writes one batch and syncs it. */
    void append(List<FileChange> changes) throws IOException {
        int length = FileChange.length(changes);
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER + length);
        record.putInt(MAGIC).putLong(last + 1).putInt(length).putInt(0);
        changes.forEach(change -> change.write(record));
        int checksum = checksum(record.slice(0, CHECKSUM_AT), record.slice(RECORD_HEADER, length));
        record.putInt(CHECKSUM_AT, checksum).flip();
        write(record, position);
        channel.force(false);
        position += RECORD_HEADER + length;
        last++;
    }

    long bytes() {
        return position;
    }

    /** To be called once the file itself is synced: its batches are needed no more, and their space is used again. */
    void restart() throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SLOT_CONTENT + Integer.BYTES);
        slot.putInt(MAGIC).putLong(last);
        slot.putInt(checksum(slot.slice(0, SLOT_CONTENT))).flip();
        write(slot, slot(0) < slot(1) ? 0 : SLOT_BYTES);
        channel.force(true);
        position = FIRST_RECORD;
    }

    private static int checksum(ByteBuffer... parts) {
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : parts) {
            checksum.update(part);
        }
        return (int) checksum.getValue();
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        for (int got = 0; got >= 0 && into.hasRemaining(); ) {
            got = channel.read(into, from + into.position());
        }
        return into.flip();
    }

    private void write(ByteBuffer from, long to) throws IOException {
        while (from.hasRemaining()) {
            channel.write(from, to + from.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
