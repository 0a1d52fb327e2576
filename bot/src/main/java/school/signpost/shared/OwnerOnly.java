package school.signpost.shared;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * How files and folders are made that nobody but the account Signpost runs under may open. Windows has no such permissions:
 * there they get what their folder gives.
 */
public final class OwnerOnly {

    public static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    public static FileAttribute<?>[] file(Path at) {
        return attributes(at, FILE);
    }

    public static FileAttribute<?>[] folder(Path at) {
        return attributes(at, FOLDER);
    }

    /**
     * Makes an empty file of this name, or takes from everybody else what they may do with the one that is there; where the
     * system lets nobody change that, it stays as it is.
     */
    public static void keep(Path file) throws IOException {
        try {
            Files.createFile(file, file(file));
        } catch (FileAlreadyExistsException there) {
            narrow(file);
        }
    }

    private static void narrow(Path file) {
        try {
            if (isPosix(file) && !Files.getPosixFilePermissions(file).equals(FILE)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (IOException anothersFile) {
            return;
        }
    }

    public static boolean isPosix(Path at) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path at, Set<PosixFilePermission> permissions) {
        return isPosix(at)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
