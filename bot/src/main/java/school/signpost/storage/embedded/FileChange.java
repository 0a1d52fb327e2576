package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One change to the store's file, as the journal keeps it until it is safely in the file. */
sealed interface FileChange {

    byte WRITE = 1;
    byte TRUNCATE = 2;

    void applyTo(FileChannel file) throws IOException;

    /** Changes what a reader at {@code from} would see, where this change reaches into it. */
    void overlay(byte[] seen, long from);

    long sizeAfter(long sizeBefore);

    void write(ByteBuffer record);

    int length();

    /** Bytes put into the file, or appended to it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; copying would double the cost of every commit
    record Write(long at, byte[] bytes) implements FileChange {

        @Override
        public void applyTo(FileChannel file) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest, at + rest.position());
            }
        }

        @Override
        public void overlay(byte[] seen, long from) {
            long start = Math.max(at, from);
            long end = Math.min(at + bytes.length, from + seen.length);
            if (start < end) {
                System.arraycopy(bytes, (int) (start - at), seen, (int) (start - from), (int) (end - start));
            }
        }

        @Override
        public long sizeAfter(long sizeBefore) {
            return Math.max(sizeBefore, at + bytes.length);
        }

        @Override
        public void write(ByteBuffer record) {
            record.put(WRITE).putLong(at).putInt(bytes.length).put(bytes);
        }

        @Override
        public int length() {
            return Byte.BYTES + Long.BYTES + Integer.BYTES + bytes.length;
        }
    }

    /** The file cut off. */
    record Truncate(long size) implements FileChange {

        @Override
        public void applyTo(FileChannel file) throws IOException {
            file.truncate(size);
        }

        @Override
        public void overlay(byte[] seen, long from) {
            long first = Math.max(0, size - from);
            if (first < seen.length) {
                Arrays.fill(seen, (int) first, seen.length, (byte) 0);
            }
        }

        @Override
        public long sizeAfter(long sizeBefore) {
            return Math.min(sizeBefore, size);
        }

        @Override
        public void write(ByteBuffer record) {
            record.put(TRUNCATE).putLong(size);
        }

        @Override
        public int length() {
            return Byte.BYTES + Long.BYTES;
        }
    }

    static int length(List<FileChange> changes) {
        return changes.stream().mapToInt(FileChange::length).sum();
    }

    static List<FileChange> read(ByteBuffer record) {
        List<FileChange> changes = new ArrayList<>();
        while (record.hasRemaining()) {
            changes.add(record.get() == WRITE ? readWrite(record) : new Truncate(record.getLong()));
        }
        return changes;
    }

    private static Write readWrite(ByteBuffer record) {
        long at = record.getLong();
        byte[] bytes = new byte[record.getInt()];
        record.get(bytes);
        return new Write(at, bytes);
    }
}
