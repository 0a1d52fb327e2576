package school.signpost.microsoft;

import java.nio.file.Path;

/** The file of a registration's certificate cannot be used: it is not there, or holds no certificate with its key. */
public final class UnusableCertificate extends RuntimeException {

    UnusableCertificate(Path file) {
        super("certificate-unusable: " + file);
    }
}
