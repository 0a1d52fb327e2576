package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aDiskThatFailsClosesTheStoreAndWhatWasAcknowledgedIsThereAfterwards(Breakable.Fault fault) {
        String file = folder.resolve("broken.store").toString();
        FilePath.register(new Breakable());
        Breakable.fault = Breakable.Fault.NONE;
        Engine engine = Engine.on(JournaledPath.of("breakable:" + file));
        List<Integer> acknowledged = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            if (n == 10) {
                Breakable.fault = fault;
            }
            Document answer =
                    engine.send(Engine.insert("cases", new Document("_id", n))).join();
            if (Engine.isOk(answer)) {
                acknowledged.add(n);
            }
        }
        boolean closed = !engine.commits.isOpen();
        Document later = engine.send(Engine.find("cases", new Document())).join();
        engine.abandon();

        assertThat(closed).isEqualTo(fault != Breakable.Fault.NONE);
        assertThat(Engine.isOk(later)).isEqualTo(fault == Breakable.Fault.NONE);
        try (Engine reopened = Engine.on(JournaledPath.of(file))) {
            List<Object> left = reopened.found(Engine.find("cases", new Document())).stream()
                    .map(found -> found.get("_id"))
                    .toList();
            assertThat(left).containsAll(acknowledged);
            assertThat(left.size())
                    .as("at most the one undecided write more")
                    .isBetween(acknowledged.size(), acknowledged.size() + 1);
        }
    }

    /** A disk that can be told to fail. */
    public static final class Breakable extends FilePathWrapper {

        private static volatile Fault fault = Fault.NONE;

        enum Fault {
            NONE,
            FULL,
            CANNOT_SYNC
        }

        @Override
        public String getScheme() {
            return "breakable";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel file = getBase().open(mode);
            return new FileBaseDefault() {
                @Override
                protected void implTruncate(long size) throws IOException {
                    failOn(Fault.FULL);
                    file.truncate(size);
                }

                @Override
                public long size() throws IOException {
                    return file.size();
                }

                @Override
                public synchronized int read(ByteBuffer into, long from) throws IOException {
                    return file.read(into, from);
                }

                @Override
                public synchronized int write(ByteBuffer from, long at) throws IOException {
                    failOn(Fault.FULL);
                    return file.write(from, at);
                }

                @Override
                public void force(boolean metaData) throws IOException {
                    failOn(Fault.CANNOT_SYNC);
                    file.force(metaData);
                }

                @Override
                public FileLock tryLock(long position, long length, boolean shared) throws IOException {
                    return file.tryLock(position, length, shared);
                }

                @Override
                protected void implCloseChannel() throws IOException {
                    file.close();
                }
            };
        }

        private static void failOn(Fault kind) throws IOException {
            if (fault == kind) {
                throw new IOException(kind.name());
            }
        }
    }
}
