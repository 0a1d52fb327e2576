package school.signpost.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A copy of the example school's folder, with a policy or a staff list of its own. */
public final class SchoolFolder {

    private final Path folder;

    private SchoolFolder(Path folder) {
        this.folder = folder;
    }

    public static SchoolFolder in(Path folder) {
        try {
            var example = Path.of(Objects.requireNonNull(SchoolFolder.class.getResource("/schools/example"))
                    .toURI());
            try (var files = Files.walk(example)) {
                for (var file : files.toList()) {
                    var copy = folder.resolve(example.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            return new SchoolFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public SchoolFolder withPolicy(UnaryOperator<String> edit) {
        return with("policy.yaml", edit);
    }

    public SchoolFolder withStaff(UnaryOperator<String> edit) {
        return with("staff.csv", edit);
    }

    private SchoolFolder with(String name, UnaryOperator<String> edit) {
        try {
            var file = folder.resolve(name);
            Files.writeString(file, edit.apply(Files.readString(file)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }
}
