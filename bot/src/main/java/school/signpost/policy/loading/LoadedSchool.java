package school.signpost.policy.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.Policies.Version;
import school.signpost.policy.PolicyProblem;
import school.signpost.shared.SchoolId;

/**
 * One school as it runs: its folder, the version in force, what the file held when last looked at and when it last was
 * good, and what is wrong.
 */
record LoadedSchool(
        SchoolFolder folder,
        Version inForce,
        @Nullable String seenInFile,
        @Nullable String lastGoodInFile,
        List<PolicyProblem> problems) {

    private static final int HASH_CHARACTERS = 16;

    /** Finds the identity of a school in a file that may otherwise be broken. */
    private static final Pattern ID = Pattern.compile(
            "^school:[ \\t]*(?:\\{[^}\\n]*?\\bid:[ \\t]*|(?:#[^\\n]*)?\\n(?:[ \\t]+[^\\n]*\\n){0,20}?[ \\t]+id:[ \\t]*)[\"']?([a-z0-9-]{1,60})",
            Pattern.MULTILINE);

    LoadedSchool {
        problems = List.copyOf(problems);
    }

    SchoolId id() {
        return inForce.policy().school().id();
    }

    LoadedSchool withInForce(Version version) {
        return new LoadedSchool(folder, version, seenInFile, lastGoodInFile, problems);
    }

    LoadedSchool refusing(@Nullable String seen, List<PolicyProblem> found) {
        return new LoadedSchool(folder, inForce, seen, lastGoodInFile, found);
    }

    static String versionOf(byte[] text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<SchoolId> idIn(byte[] text) {
        var match = ID.matcher(new String(text, StandardCharsets.UTF_8));
        return match.find() ? Optional.of(SchoolId.of(match.group(1))) : Optional.empty();
    }
}
