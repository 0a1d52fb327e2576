package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The name under which H2 opens a {@link JournaledFile}: {@code journaled:} before the file's own name. */
public final class JournaledPath extends FilePathWrapper {

    private static final String SCHEME = "journaled";
    private static final String JOURNAL = ".journal";

    static String of(String file) {
        FilePath.register(new JournaledPath());
        return SCHEME + ":" + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FilePath journal = FilePath.get(getBase().toString() + JOURNAL);
        return new JournaledFile(getBase().open(mode), journal.open(mode));
    }
}
