package school.signpost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import school.signpost.SignpostApplication;
import school.signpost.access.GuardedRoutes;

/** Security by enumeration: every web route names a permission, or is public, on this list, and says why. */
class RouteRules {

    /** The whole list of routes that anyone may call. It should stay short enough to be read in one look. */
    private static final Set<String> PUBLIC = Set.of(
            // Teams calls it; the activity's signature says for whom, and each verb asks for its permission.
            "POST /api/messages",
            // The try-it mode: absent with an app id, and answering this machine only without one.
            "GET /",
            "GET /tryit/api/events",
            "GET /tryit/api/state",
            "POST /tryit/api/jumps",
            "POST /tryit/api/messages",
            "POST /tryit/api/presses",
            "POST /tryit/api/reads",
            "POST /tryit/api/visits",
            "DELETE /tryit/connector/v3/conversations/{conversation}/activities/{id}",
            "GET /tryit/connector/v3/conversations/{conversation}/members",
            "GET /tryit/connector/v3/conversations/{conversation}/members/{member}",
            "GET /tryit/connector/v3/conversations/{conversation}/pagedmembers",
            "GET /tryit/connector/v3/teams/{team}",
            "GET /tryit/connector/v3/teams/{team}/conversations",
            "POST /tryit/connector/v3/conversations",
            "POST /tryit/connector/v3/conversations/{conversation}/activities",
            "POST /tryit/connector/v3/conversations/{conversation}/activities/{activity}",
            "PUT /tryit/connector/v3/conversations/{conversation}/activities/{id}");

    @Test
    void everyRouteNamesAPermissionOrIsOnTheListOfPublicRoutes() {
        assertThat(GuardedRoutes.of(controllers()).faults(PUBLIC)).isEmpty();
    }

    /** Production code only: tests keep controllers of their own, some of them broken on purpose. */
    private static List<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("school.signpost").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(java.util.Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(RouteRules::isProduction)
                .toList();
    }

    private static boolean isProduction(Class<?> type) {
        return sourceOf(type).equals(sourceOf(SignpostApplication.class));
    }

    private static java.net.URL sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
