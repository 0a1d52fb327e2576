package school.signpost.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where things are kept: the data folder, what its disk must have left for the embedded store to take writes, and a MongoDB
 * if the school runs one (blank: the embedded store).
 */
@ConfigurationProperties("signpost")
public record StorageSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("128MB") DataSize spareRoom,
        @DefaultValue Mongodb mongodb) {

    /** The address of a real MongoDB, which holds its credentials: never logged. */
    public record Mongodb(@DefaultValue("") String uri) {

        @Override
        public String toString() {
            return uri.isBlank() ? "Mongodb[embedded]" : "Mongodb[given]";
        }
    }

    public boolean embedded() {
        return mongodb.uri().isBlank();
    }
}
