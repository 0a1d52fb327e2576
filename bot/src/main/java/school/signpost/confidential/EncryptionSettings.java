package school.signpost.confidential;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key comes from: given as text or in a file; neither means a file in the data folder, made on first
 * start. {@code previousKeys} still open what they sealed until everything has been rewrapped.
 */
@ConfigurationProperties("signpost.encryption")
public record EncryptionSettings(
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue List<String> previousKeys) {

    public EncryptionSettings {
        key = key == null || key.isBlank() ? null : key.strip();
        keyFile = keyFile == null || keyFile.toString().isBlank() ? null : keyFile;
        previousKeys = List.copyOf(previousKeys);
        if (key != null && keyFile != null) {
            throw new VaultException(
                    "Both signpost.encryption.key and signpost.encryption.key-file are set. Keep one of"
                            + " them and remove the other.");
        }
    }

    /** Leaves the keys out. */
    @Override
    public String toString() {
        return "EncryptionSettings[key=" + (key == null ? "none" : "set") + ", keyFile=" + keyFile + ", previousKeys="
                + previousKeys.size() + "]";
    }
}
