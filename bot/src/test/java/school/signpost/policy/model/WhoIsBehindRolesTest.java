package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.policy.model.RoutingTest.all;
import static school.signpost.policy.model.RoutingTest.any;
import static school.signpost.policy.model.RoutingTest.route;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Step.Acknowledge;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** The people of a route at its edges: at the end of the steps, with somebody barred, and where roles stand in for roles. */
class WhoIsBehindRolesTest {

    private final RoutingWorld school = new RoutingWorld()
            .role("dsl", List.of("sam"), "priya")
            .role("head", List.of("alex"))
            .role("chair", List.of("grace"))
            .role("office", List.of("olivia"))
            .role("empty", List.of())
            .role("void", List.of())
            .role("line-manager", List.of())
            .manages("alex", "sam");

    @Test
    void atTheEndOfTheStepsEverybodyNamedAnywhereIsToldAwayOrNotButNeitherReporterNorSubject() {
        school.away("sam").role("ict", List.of(), List.of(), null, "office");
        var route = new Route(
                List.of(all("dsl"), any("head", "ict")), Duration.ofMinutes(5), List.of(RoleId.of("chair")), null);

        assertThat(Routing.everybody(route, school.report("olivia", "grace")).tell())
                .containsExactly(asDeputy("sam", "dsl"), asDeputy("priya", "dsl"), asDeputy("alex", "head"));
        assertThat(Routing.everybody(route, school.report("beth", "alex")).tell())
                .extracting(Recipient::person)
                .as("the head, and whoever the head manages, decide nothing about the head")
                .containsExactly(id("priya"), id("olivia"), id("grace"));
    }

    @Test
    void whoeverIsBarredIsToldNothingAndGivenNothing() {
        school.barred("sam");

        assertThat(people(all("dsl"), school.report("beth"))).containsExactly(id("priya"));
        assertThat(Routing.lastResort(route(all("dsl")), school.report("beth")).tell())
                .extracting(Recipient::person)
                .containsExactly(id("priya"));
        assertThat(Routing.entitled(route(all("dsl")), school.report("beth"))).containsExactly(id("priya"));
    }

    @Test
    void whoTheReportIsAboutDoesNotChooseByTheirCoverWhoHearsOfIt() {
        school.covered("sam", "olivia");

        assertThat(people(all("dsl"), school.report("beth", "sam"))).containsExactly(id("priya"));
    }

    @Test
    void aCoverWhoReportsItselfIsNoSecondPairOfEyes() {
        school.covered("sam", "olivia");

        assertThat(people(all("dsl"), school.report("olivia"))).containsExactly(id("priya"));
    }

    @Test
    void ofSeveralOfWhomOneWillDoTheReporterIsToldOnlyWhereNobodyElseIs() {
        school.away("sam", "priya");

        var recipients = Routing.resolve(any("head", "dsl"), school.report("alex"));

        assertThat(recipients.tell()).extracting(Recipient::person).containsExactly(id("alex"));
    }

    @Test
    void aRoleThatNobodyHoldsIsSaidAlsoWhereAnotherOfTheSeveralIsTold() {
        var recipients = Routing.resolve(any("empty", "dsl"), school.report("beth"));

        assertThat(recipients.vacant()).containsExactly(RoleId.of("empty"));
        assertThat(recipients.unfilled()).isEmpty();
    }

    @Test
    void severalOfWhomNobodyCanBeToldAreFilledByTheNextStep() {
        var route = route(both(any("empty", "void"), all("dsl")), all("chair"));

        var first = Routing.steps(route, school.report("beth")).getFirst();

        assertThat(first.tell()).extracting(Recipient::person).containsExactly(id("sam"), id("grace"));
        assertThat(first.unfilled()).containsExactly(RoleId.of("empty"), RoleId.of("void"));
    }

    @Test
    void severalOfWhomTheReporterIsOneAreFilledByTheReporterWhoKnows() {
        var route = route(both(any("head", "empty"), all("dsl")), all("chair"));

        assertThat(Routing.steps(route, school.report("alex")).getFirst().tell())
                .extracting(Recipient::person)
                .containsExactly(id("sam"));
    }

    @Test
    void somebodyNamedAsHolderOfTheNextStepIsNoLongerShownAsDeputyOnly() {
        school.away("sam").role("senco", List.of("priya"));
        var route = route(all("dsl", "empty"), all("senco"));

        assertThat(Routing.steps(route, school.report("beth")).getFirst().tell())
                .containsExactly(new Recipient(id("priya"), List.of(Role.DSL, RoleId.of("senco")), false));
    }

    @Test
    void somebodyWhoIsDeputyInBothStepsStaysOne() {
        school.away("sam", "alex").role("senco", List.of("alex"), "priya");
        var route = route(all("dsl", "empty"), all("senco"));

        assertThat(Routing.steps(route, school.report("beth")).getFirst().tell())
                .containsExactly(new Recipient(id("priya"), List.of(Role.DSL, RoleId.of("senco")), true));
    }

    @Test
    void aRoleNamedTwiceIsNamedOnce() {
        assertThat(Routing.resolve(all("dsl", "dsl"), school.report("beth")).tell())
                .containsExactly(new Recipient(id("sam"), List.of(Role.DSL), false));
    }

    @Test
    void theRolesOfASubjectFollowStandInsAcrossSeveralVacantRolesInAnyOrder() {
        school.role("one", List.of(), List.of(), "two", null)
                .role("two", List.of(), List.of(), "three", null)
                .role("three", List.of("tom"));

        assertThat(Routing.rolesOf(List.of(RoutingWorld.email("tom")), List.of(id("tom")), school.report("beth")))
                .containsExactlyInAnyOrder(RoleId.of("one"), RoleId.of("two"), RoleId.of("three"));
    }

    @Test
    void ofTwoRoutesThatAvoidTheirRolesAlikeTheHeadsIsTaken() {
        var aboutHead = route(all("chair"));
        var kind = RoutingTest.kind(Map.of(Role.DSL, route(all("office")), Role.HEAD, aboutHead));

        assertThat(Routing.routeFor(kind, List.of(Role.DSL, Role.HEAD))).isEqualTo(aboutHead);
    }

    @Test
    void aRouteAsksForTheLineManagerWhereverOneOfItsStepsDoes() {
        assertThat(Routing.asksLineManager(route(all("dsl"), any("head", "line-manager"))))
                .isTrue();
        assertThat(Routing.asksLineManager(route(all("dsl"), any("head", "chair"))))
                .isFalse();
    }

    @Test
    void theLineManagerWhomTheReporterNamesCountsOnlyWhereTheStaffListNamesNobodyAndTheyWorkHere() {
        assertThat(saying("sam", "olivia")).as("the staff list names the head").containsExactly(id("alex"));
        assertThat(saying("beth", "olivia")).containsExactly(id("olivia"));
        assertThat(saying("beth", null)).isEmpty();

        school.gone("olivia");

        assertThat(saying("beth", "olivia")).isEmpty();
    }

    private List<StaffId> saying(String reporter, @Nullable String lineManager) {
        var context = new RoutingContext(
                school.policy(),
                school,
                id(reporter),
                lineManager == null ? null : id(lineManager),
                Set.of(),
                RoutingWorld.NOW);
        return people(all("line-manager"), context);
    }

    private static List<StaffId> people(Step step, RoutingContext context) {
        return Routing.resolve(step, context).tell().stream()
                .map(Recipient::person)
                .toList();
    }

    private static Step both(Step one, Step other) {
        return new Step(new Tell.All(List.of(one.tell(), other.tell())), Acknowledge.ANY, Duration.ofMinutes(5));
    }

    private static Recipient asDeputy(String person, String role) {
        return new Recipient(id(person), List.of(RoleId.of(role)), true);
    }

    private static StaffId id(String person) {
        return StaffId.of(person);
    }
}
