package school.signpost.policy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import school.signpost.policy.LentPeople;

/** A policy file on disk, with those beside it. */
record SchoolFile(Path path) {

    private static final String POLICY_FILE = "policy.yaml";

    /** The file, the one in the folder, or one of every school in a folder of folders. */
    static List<SchoolFile> in(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(new SchoolFile(path));
        }
        var own = path.resolve(POLICY_FILE);
        var schools = Files.exists(own) ? List.<SchoolFile>of() : ofTrust(path);
        return schools.isEmpty() ? List.of(new SchoolFile(own)) : schools;
    }

    private static List<SchoolFile> ofTrust(Path path) {
        try (var inside = Files.list(path)) {
            return inside.map(folder -> folder.resolve(POLICY_FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(SchoolFile::new)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The other staff lists of the trust that this school is part of. */
    List<byte[]> lenders() {
        return LentPeople.lists(path);
    }

    Optional<byte[]> text() {
        return read(path);
    }

    Optional<byte[]> beside(String name) {
        try {
            return read(path.resolveSibling(name));
        } catch (InvalidPathException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
