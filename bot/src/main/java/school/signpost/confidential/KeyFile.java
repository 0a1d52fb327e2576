package school.signpost.confidential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.shared.OwnerOnly;

/** The file that holds the master key: made once, whole or not at all, readable by its owner alone. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file);
    }

    MasterKey read() {
        try {
            warnIfOthersMayRead();
            return MasterKey.parse(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
        } catch (IOException e) {
            throw new VaultException(
                    "The master key file " + file + " cannot be read. Check that it is there and belongs"
                            + " to the user Signpost runs as.",
                    e);
        }
    }

    /** Makes the file with a new key; if another instance was quicker, its key stands. */
    void create() {
        try {
            Path folder = folder();
            createFolder(folder);
            Path draft = Files.createTempFile(folder, ".master-key", ".new", OwnerOnly.file(folder));
            try {
                write(draft);
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            sync(folder);
        } catch (IOException e) {
            throw new VaultException(
                    "The master key file " + file + " cannot be made. Check that its folder may be"
                            + " written, or set signpost.encryption.key.",
                    e);
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        if (folder == null) {
            throw new VaultException("The master key file " + file + " is a folder. Name a file in it.");
        }
        return folder;
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
    }

    private static void write(Path draft) throws IOException {
        byte[] secret = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getEncoder().encodeToString(secret) + "\n";
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A link fails if the name is taken, so that a second instance can never replace the first one's key. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .log("Made a new master key. Keep a copy: without it nothing confidential opens");
        } catch (FileAlreadyExistsException e) {
            LOG.atInfo().addKeyValue("file", file).log("Another instance made the master key");
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Without this the name itself may be gone after a power cut. Windows cannot open a folder and needs no such thing. */
    private static void sync(Path folder) throws IOException {
        if (OwnerOnly.isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void warnIfOthersMayRead() throws IOException {
        if (OwnerOnly.isPosix(file) && !OwnerOnly.FILE.containsAll(Files.getPosixFilePermissions(file))) {
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .log("The master key file is open to others than its owner; chmod 600 it");
        }
    }
}
