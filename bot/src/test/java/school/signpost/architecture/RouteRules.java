package school.signpost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import school.signpost.access.GuardedRoutes;

/** Security by enumeration: every web route names a permission, or is public, on this list, and says why. */
class RouteRules {

    /** The whole list of routes that anyone may call. It should stay short enough to be read in one look. */
    private static final Set<String> PUBLIC = Set.of("POST /api/messages");

    @Test
    void everyRouteNamesAPermissionOrIsOnTheListOfPublicRoutes() {
        assertThat(GuardedRoutes.of(controllers()).faults(PUBLIC)).isEmpty();
    }

    /** Production code only: tests keep controllers of their own, some of them broken on purpose. */
    private static List<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scan.addExcludeFilter(
                new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*(Test|IT|Rules|Scenario)(\\$.*)?")));
        return scan.findCandidateComponents("school.signpost").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(java.util.Objects.requireNonNull(found.getBeanClassName()), null))
                .toList();
    }
}
