package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk whose power goes at a random operation. What was not synced by then is kept or lost sector by sector, in no
 * order; from then on every operation fails. What is left can be opened again under {@link #powerOn}.
 */
final class PowerCut {

    private static final int SECTOR = 512;
    private static volatile PowerCut current = new PowerCut(new Random(0), Integer.MAX_VALUE);

    private final Random random;
    private final double kept;
    private final List<Volatile> files = new ArrayList<>();
    private int operationsLeft;

    private PowerCut(Random random, int operationsLeft) {
        this.random = random;
        this.operationsLeft = operationsLeft;
        this.kept = switch (random.nextInt(4)) {
            case 0 -> 0.0;
            case 1 -> 0.5;
            case 2 -> 0.95;
            default -> 1.0;
        };
    }

    /** From now on files opened under {@code name(..)} lose their power at the given operation. */
    static PowerCut powerOn(Random random, int operations) {
        FilePath.register(new Path());
        FilePath.register(new JournaledShortly());
        current = new PowerCut(random, operations);
        return current;
    }

    static String name(String file) {
        return "journaledshortly:powercut:memFS:/" + file;
    }

    synchronized boolean isOut() {
        return operationsLeft <= 0;
    }

    private synchronized void spend() throws IOException {
        if (operationsLeft <= 0) {
            throw new IOException("no power");
        }
        operationsLeft--;
        if (operationsLeft == 0) {
            for (Volatile file : files) {
                file.losePower();
            }
            throw new IOException("the power went");
        }
    }

    private boolean survives() {
        return random.nextDouble() < kept;
    }

    /** Lets the journal start over every few commits. */
    public static final class JournaledShortly extends JournaledPath {

        @Override
        public String getScheme() {
            return "journaledshortly";
        }

        @Override
        protected long journalLimit() {
            return 150_000;
        }
    }

    /** Opens {@link Volatile} files over H2's files in memory, which stand for the platters. */
    public static final class Path extends FilePathWrapper {

        @Override
        public String getScheme() {
            return "powercut";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return current.open(getBase().open(mode));
        }
    }

    private synchronized FileChannel open(FileChannel platters) throws IOException {
        Volatile file = new Volatile(platters);
        files.add(file);
        return file;
    }

    private final class Volatile extends FileBaseDefault {

        private final FileChannel platters;
        private final List<FileChange> unsynced = new ArrayList<>();
        private long size;

        private Volatile(FileChannel platters) throws IOException {
            this.platters = platters;
            this.size = platters.size();
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
            byte[] seen = new byte[(int) Math.min(into.remaining(), size - from)];
            platters.read(ByteBuffer.wrap(seen), from);
            unsynced.forEach(change -> change.overlay(seen, from));
            into.put(seen);
            return seen.length;
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
            change(new FileChange.Truncate(newSize));
        }

        private void change(FileChange change) throws IOException {
            unsynced.add(change);
            size = change.sizeAfter(size);
            spend();
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            spend();
            for (FileChange change : unsynced) {
                change.applyTo(platters);
            }
            unsynced.clear();
        }

        private void losePower() throws IOException {
            for (FileChange change : List.copyOf(unsynced)) {
                switch (change) {
                    case FileChange.Truncate cut -> {
                        if (survives()) {
                            cut.applyTo(platters);
                        }
                    }
                    case FileChange.Write write -> loseSectors(write);
                }
            }
        }

        private void loseSectors(FileChange.Write write) throws IOException {
            int start = 0;
            while (start < write.bytes().length) {
                int toBoundary = SECTOR - (int) ((write.at() + start) % SECTOR);
                int end = Math.min(write.bytes().length, start + toBoundary);
                if (survives()) {
                    new FileChange.Write(write.at() + start, Arrays.copyOfRange(write.bytes(), start, end))
                            .applyTo(platters);
                }
                start = end;
            }
        }

        @Override
        public FileLock tryLock(long position, long length, boolean shared) {
            return new FileLock(FakeFileChannel.INSTANCE, position, length, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }
    }
}
