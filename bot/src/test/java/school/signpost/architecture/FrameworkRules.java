package school.signpost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.signpost.SignpostApplication;

/** Each library stays in its place, and each rule that says so is known to fire. */
class FrameworkRules {

    private static final String OURS = "school.signpost";
    private static final String BROKEN = OURS + ".architecture.broken";

    private static final JavaClasses MAIN = imported(locationOf(SignpostApplication.class));
    private static final JavaClasses EXAMPLES =
            imported(locationOf(FrameworkRules.class) + BROKEN.replace('.', '/') + "/");

    static Stream<String> rules() {
        return FrameworkBans.below(OURS).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyClassKeepsTo(String name) {
        EvaluationResult result = rule(OURS, name).evaluate(MAIN);

        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFiresOnTheExampleThatBreaks(String name) {
        List<String> details =
                rule(BROKEN, name).evaluate(EXAMPLES).getFailureReport().getDetails();

        assertThat(details).isNotEmpty().allMatch(detail -> detail.contains("." + name));
    }

    @Test
    void theApplicationItselfIsAmongTheClassesChecked() {
        assertThat(MAIN.contain(OURS + ".SignpostApplication")).isTrue();
    }

    /** The bans look at names only; reading every library's classes as well would take most of the time. */
    private static JavaClasses imported(String location) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(Path.of(URI.create(location)));
        });
    }

    private static String locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static ArchRule rule(String root, String name) {
        Map<String, ArchRule> rules = FrameworkBans.below(root);
        ArchRule rule = rules.get(name);
        assertThat(rule).isNotNull();
        return rule;
    }
}
