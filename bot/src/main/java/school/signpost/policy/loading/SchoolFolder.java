package school.signpost.policy.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.staff.StaffLists.Lists;

/** The files of one school: a folder, or the example inside the jar. */
public sealed interface SchoolFolder {

    String POLICY_FILE = "policy.yaml";

    /** The name that messages show before the file's. */
    String name();

    /** The bytes of a file directly in the folder; empty when there is none or it cannot be read. */
    Optional<byte[]> read(String file);

    /** The name of the policy file as messages show it. */
    default String policyName() {
        return name().isEmpty() ? POLICY_FILE : name() + "/" + POLICY_FILE;
    }

    default Lists lists() {
        return Lists.of(orNull(Lists.STAFF_FILE), orNull(Lists.PUPILS_FILE));
    }

    private byte @Nullable [] orNull(String file) {
        return read(file).orElse(null);
    }

    /** On disk; {@code name} is empty for a single school and the folder's name in a trust. */
    record OnDisk(Path path, String name) implements SchoolFolder {

        @Override
        public Optional<byte[]> read(String file) {
            try {
                return Optional.of(Files.readAllBytes(path.resolve(file)));
            } catch (IOException absent) {
                return Optional.empty();
            }
        }
    }

    /** The example school, which never changes while it runs. */
    record BuiltIn() implements SchoolFolder {

        @Override
        public String name() {
            return "";
        }

        @Override
        public Optional<byte[]> read(String file) {
            try (InputStream stream = SchoolFolder.class.getResourceAsStream("/schools/example/" + file)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException absent) {
                return Optional.empty();
            }
        }
    }
}
