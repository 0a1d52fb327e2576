package school.signpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The enumeration itself is tried on routes that break the rule on purpose. */
class GuardedRoutesTest {

    @Test
    void listsEveryRouteWithoutMakingItsController() {
        assertThat(GuardedRoutes.of(List.of(Guarded.class, Unguarded.class)).all())
                .containsExactly("ANY /unguarded", "GET /cases", "POST /door");
    }

    @Test
    void isContentWithAPermissionAndWithAKnownPublicRoute() {
        assertThat(GuardedRoutes.of(List.of(Guarded.class)).faults(Set.of("POST /door")))
                .isEmpty();
    }

    @Test
    void findsARouteThatNamesNothing() {
        assertThat(GuardedRoutes.of(List.of(Unguarded.class)).faults(Set.of("ANY /unguarded")))
                .singleElement()
                .asString()
                .startsWith("ANY /unguarded names no permission and is not public");
    }

    @Test
    void findsAPublicRouteThatNobodyListed() {
        assertThat(GuardedRoutes.of(List.of(Guarded.class)).faults(Set.of()))
                .singleElement()
                .asString()
                .startsWith("POST /door is public and not on the list of public routes");
    }

    @Test
    void findsARouteThatIsBothOrGivesNoReason() {
        assertThat(GuardedRoutes.of(List.of(Muddled.class)).faults(Set.of("GET /both", "GET /unsaid")))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("GET /both is public and asks for a permission"),
                        fault -> assertThat(fault).startsWith("GET /unsaid is public without a reason"));
    }

    @RestController
    static class Guarded {

        Guarded(Object neverMade) {
            throw new IllegalStateException("a controller was made: " + neverMade);
        }

        @Requires(Permission.READ_CASE)
        @GetMapping("/cases")
        String cases() {
            return "";
        }

        @Public(why = "the caller is checked by signature")
        @PostMapping("/door")
        String door() {
            return "";
        }
    }

    @RestController
    static class Unguarded {

        @RequestMapping("/unguarded")
        String open() {
            return "";
        }
    }

    @RestController
    static class Muddled {

        @Requires(Permission.TALK)
        @Public(why = "cannot decide")
        @GetMapping("/both")
        String both() {
            return "";
        }

        @Public(why = " ")
        @GetMapping("/unsaid")
        String unsaid() {
            return "";
        }
    }
}
