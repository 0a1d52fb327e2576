package school.signpost.storage.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The store cannot be opened; the message tells whoever runs Signpost what to do about it. */
public final class StoreOpeningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreOpeningException(String message, Throwable cause) {
        super(message, cause);
    }

    private StoreOpeningException(String message) {
        super(message);
    }

    static StoreOpeningException inUse(Path store, String owner) {
        return new StoreOpeningException(
                ("The store %s is in use by %s. Stop that process first, or give this one another folder with "
                                + "signpost.data. To let two processes share one store, run it by itself with the "
                                + "'store' command and give both its address as signpost.mongodb.uri.")
                        .formatted(store.toAbsolutePath().normalize(), owner));
    }

    static StoreOpeningException notWritable(Path folder, Throwable cause) {
        return new StoreOpeningException(
                ("The store's folder %s cannot be written to (%s). Correct its permissions, or choose another folder "
                                + "with signpost.data.")
                        .formatted(
                                folder.toAbsolutePath().normalize(),
                                cause.getClass().getSimpleName()),
                cause);
    }

    static StoreOpeningException full(Path folder, long needed) {
        return new StoreOpeningException(
                ("The disk of the store's folder %s is full: Signpost needs %d MB to spare there. Make room, or choose "
                                + "another folder with signpost.data.")
                        .formatted(folder.toAbsolutePath().normalize(), needed >> 20));
    }

    static StoreOpeningException unreadable(Path store, MVStoreException cause) {
        Path file = store.toAbsolutePath().normalize();
        String message = switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The store %s is locked by another program. Stop that program first.".formatted(file);
            case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The store %s was written by a newer version. Run that version or a later one.".formatted(file);
            case DataUtils.ERROR_FILE_CORRUPT ->
                ("The store %s is not a Signpost store, is encrypted with a key, or is damaged. Put the file back from "
                                + "a backup together with %s.journal, or move both away to begin with an "
                                + "empty store.")
                        .formatted(file, file.getFileName());
            default -> "The store %s cannot be read (error %d).".formatted(file, cause.getErrorCode());
        };
        return new StoreOpeningException(message, cause);
    }
}
