package school.signpost.storage.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The name under which H2 opens a {@link JournaledFile}: {@code journaled:} before the file's own name. */
public class JournaledPath extends FilePathWrapper {

    private static final String SCHEME = "journaled";
    private static final String JOURNAL = ".journal";

    static String of(String file) {
        FilePath.register(new JournaledPath());
        return SCHEME + ":" + file;
    }

    /** Where the journal of this file is. */
    static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + JOURNAL);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FilePath journal = FilePath.get(getBase().toString() + JOURNAL);
        return new JournaledFile(getBase().open(mode), journal.open(mode), journalLimit());
    }

    /** How long the journal grows before it starts over; tests make it short to see that happen. */
    protected long journalLimit() {
        return JournaledFile.JOURNAL_LIMIT;
    }
}
