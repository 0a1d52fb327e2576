package school.signpost.policy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the school's files are, and how soon a change of them is seen.
 *
 * @param school {@code signpost.school}: the folder of the school, or of the schools of a trust; blank means the built-in
 *     example
 * @param lookEvery {@code signpost.look-every}: how long to wait between two looks at the files, at least 50 milliseconds;
 *     a change counts once two looks saw the same
 */
@ConfigurationProperties("signpost")
public record SchoolSettings(
        @DefaultValue("") String school, @DefaultValue("5s") Duration lookEvery) {

    private static final Duration SHORTEST = Duration.ofMillis(50);

    public SchoolSettings {
        if (lookEvery.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("signpost.look-every must be at least 50 milliseconds");
        }
    }
}
