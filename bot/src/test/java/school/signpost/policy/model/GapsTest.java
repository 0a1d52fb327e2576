package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Step.Acknowledge;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/** Which roles nobody holds, before anybody needs them. */
class GapsTest {

    private final RoutingWorld school = new RoutingWorld()
            .role("head", List.of("alex"))
            .role("iao", List.of(), List.of(), "head", null)
            .role("siro", List.of("gina"))
            .role("deputy-only", List.of("gina"), "priya")
            .role("unused", List.of())
            .role("line-manager", List.of())
            .role("ict", List.of(), List.of(), null, "office")
            .role("office", List.of("gina"))
            .gone("gina");

    @Test
    void aRoleOfARouteThatNobodyHoldsIsAGapWithWhoStandsInAndForWhat() {
        var kind = kind("head", "iao", "siro", "deputy-only", "line-manager", "ict");

        var gaps = Gaps.of(policy(kind), school, RoutingWorld.NOW);

        assertThat(gaps).extracting(gap -> gap.role().id().value()).containsExactly("iao", "siro", "office");
        assertThat(gaps.getFirst().standIn()).isEqualTo(school.policy().roles().get(Role.HEAD));
        assertThat(gaps.get(1).standIn()).isNull();
        assertThat(gaps).allMatch(gap -> gap.kinds().equals(List.of(kind)));
    }

    @Test
    void whoeverHoldsTheRoleAtTheEndOfAChainStandsInAndACircleHasNobody() {
        school.role("first", List.of(), List.of(), "second", null)
                .role("second", List.of(), List.of(), "head", null)
                .role("round", List.of(), List.of(), "about", null)
                .role("about", List.of(), List.of(), "round", null);

        var gaps = Gaps.of(policy(kind("first", "round")), school, RoutingWorld.NOW);

        assertThat(gaps.getFirst().standIn()).isEqualTo(school.policy().roles().get(Role.HEAD));
        assertThat(gaps.getLast().standIn()).isNull();
    }

    @Test
    void aRouteForTheCaseThatItIsAboutSomebodyCountsToo() {
        var kind = new IncidentKind(
                KindId.of("x"),
                "X",
                false,
                Urgency.ROUTINE,
                PersonConcerned.CONDUCT,
                List.of(),
                List.of(),
                List.of(),
                route("head"),
                Map.of(Role.HEAD, route("siro")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Sequel.NONE);

        assertThat(Gaps.of(policy(kind), school, RoutingWorld.NOW))
                .extracting(gap -> gap.role().id().value())
                .containsExactly("siro");
    }

    private Policy policy(IncidentKind kind) {
        var base = school.policy();
        return new Policy(
                base.school(),
                base.contacts(),
                base.calendar(),
                base.absences(),
                base.roles(),
                Map.of(kind.id(), kind),
                base.duties(),
                base.channels(),
                base.chasers());
    }

    private static IncidentKind kind(String... roles) {
        return new IncidentKind(
                KindId.of("x"),
                "X",
                false,
                Urgency.ROUTINE,
                PersonConcerned.NONE,
                List.of(),
                List.of(),
                List.of(),
                route(roles),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Sequel.NONE);
    }

    private static Route route(String... roles) {
        var members = List.of(roles).stream()
                .<Tell>map(role -> new Tell.ToRole(RoleId.of(role)))
                .toList();
        return new Route(
                List.of(new Step(new Tell.All(members), Acknowledge.ANY, Duration.ofMinutes(5))),
                Duration.ofMinutes(5),
                List.of(),
                null);
    }
}
