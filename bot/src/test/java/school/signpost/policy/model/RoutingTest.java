package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Step.Acknowledge;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** Who is told, and who never is. */
class RoutingTest {

    private final RoutingWorld school = new RoutingWorld()
            .role("dsl", List.of("sam"), "priya")
            .role("head", List.of("alex"))
            .role("chair", List.of("grace"))
            .role("iao", List.of(), List.of(), "head", null)
            .role("ict", List.of(), List.of(), null, "office")
            .role("office", List.of("olivia"))
            .role("empty", List.of())
            .role("line-manager", List.of())
            .manages("alex", "sam")
            .manages("alex", "priya")
            .manages("sam", "beth");

    @Test
    void theHolderIsTold() {
        assertThat(told(all("dsl"), school.report("beth"))).containsExactly(told("sam", "dsl"));
    }

    @Test
    void oneWithSeveralRolesIsToldOnceWithAllOfThemNamed() {
        assertThat(told(all("iao", "dsl", "head"), school.report("beth")))
                .containsExactly(told("alex", "iao", "head"), told("sam", "dsl"));
    }

    @Test
    void aVacantRoleIsReplacedByTheOneItIsTheSameAsAndIsNoGap() {
        var recipients = Routing.resolve(all("iao"), school.report("beth"));

        assertThat(recipients.tell()).containsExactly(told("alex", "iao"));
        assertThat(recipients.vacant()).isEmpty();
    }

    @Test
    void aRoleThatNobodyHoldsIsAGap() {
        var recipients = Routing.resolve(all("empty"), school.report("beth"));

        assertThat(recipients.isEmpty()).isTrue();
        assertThat(recipients.vacant()).containsExactly(RoleId.of("empty"));
        assertThat(recipients.ruledOut()).isFalse();
    }

    @Test
    void aRoleThatThePolicyDoesNotKnowIsAGap() {
        assertThat(Routing.resolve(all("nonsense"), school.report("beth")).vacant())
                .containsExactly(RoleId.of("nonsense"));
    }

    @Test
    void aCompanysMailboxIsConfirmedByAPersonAtSchool() {
        assertThat(told(all("ict"), school.report("beth"))).containsExactly(told("olivia", "ict"));
    }

    @Test
    void aCircleOfSameAsEnds() {
        school.role("one", List.of(), List.of(), "two", null).role("two", List.of(), List.of(), "one", null);

        assertThat(Routing.resolve(all("one"), school.report("beth")).vacant()).containsExactly(RoleId.of("one"));
    }

    @Test
    void theAnswerThatCountsIsTheSteps() {
        var each = new Step(new Tell.ToRole(RoleId.of("dsl")), Acknowledge.EACH, Duration.ofMinutes(5));

        assertThat(Routing.resolve(each, school.report("beth")).acknowledge()).isEqualTo(Acknowledge.EACH);
    }

    @Nested
    class WhenTheHolderIsNotThere {

        @Test
        void theDeputyIsToldInstead() {
            school.away("sam");

            assertThat(told(all("dsl"), school.report("beth")))
                    .containsExactly(new Recipient(StaffId.of("priya"), List.of(RoleId.of("dsl")), true));
        }

        @Test
        void somebodyWhoLeftIsNoHolder() {
            school.gone("sam").gone("priya");

            assertThat(Routing.resolve(all("dsl"), school.report("beth")).vacant())
                    .containsExactly(RoleId.of("dsl"));
        }

        @Test
        void theStepIsEmptyWhenTheDeputyIsAwayTooButTheRoleIsNotVacant() {
            school.away("sam", "priya");

            var recipients = Routing.resolve(all("dsl"), school.report("beth"));

            assertThat(recipients.isEmpty()).isTrue();
            assertThat(recipients.vacant()).isEmpty();
        }

        @Test
        void asALastResortThoseWhoAreAwayAreToldAllTheSame() {
            school.away("sam", "priya");

            assertThat(Routing.lastResort(route(all("dsl")), school.report("beth"))
                            .tell())
                    .extracting(Recipient::person)
                    .containsExactly(StaffId.of("sam"));
        }

        @Test
        void aDeputyWhoAlsoHoldsAnotherRoleIsNotShownAsDeputyOnly() {
            school.away("sam").role("senco", List.of("priya"));

            assertThat(Routing.resolve(all("dsl", "senco"), school.report("beth"))
                            .tell())
                    .containsExactly(told("priya", "dsl", "senco"));
        }
    }

    @Nested
    class WhenARoleOfAStepHasNobody {

        @Test
        void theNextStepIsToldInItsPlaceAtOnceWithTheRestOfTheStep() {
            var route = route(all("dsl", "empty"), all("head", "dsl"), all("chair"));

            assertThat(Routing.steps(route, school.report("beth")).getFirst().tell())
                    .containsExactly(told("sam", "dsl"), told("alex", "head"));
        }

        @Test
        void andTheOneAfterThatWhereTheNextHasNobodyForARoleEither() {
            var route = route(all("dsl", "empty"), all("head", "empty"), all("chair"));

            assertThat(Routing.steps(route, school.report("beth")).getFirst().tell())
                    .extracting(Recipient::person)
                    .containsExactly(StaffId.of("sam"), StaffId.of("alex"), StaffId.of("grace"));
        }

        @Test
        void oneOfSeveralOfWhomOneWillDoIsNoGapToFill() {
            var route = route(any("empty", "dsl"), all("chair"));

            assertThat(Routing.steps(route, school.report("beth")).getFirst().tell())
                    .containsExactly(told("sam", "dsl"));
        }

        @Test
        void aRoleThatTheReporterHoldsIsFilledSinceTheyKnow() {
            var route = route(all("dsl", "office"), all("chair"));

            assertThat(Routing.steps(route, school.report("olivia")).getFirst().tell())
                    .containsExactly(told("sam", "dsl"));
        }

        @Test
        void aStepThatReachesNobodyStaysEmptyAndIsPassedAtOnce() {
            var steps = Routing.steps(route(all("empty"), all("chair")), school.report("beth"));

            assertThat(steps.getFirst().isEmpty()).isTrue();
            assertThat(steps.getLast().tell()).containsExactly(told("grace", "chair"));
        }
    }

    @Nested
    class TheRolesOfASubject {

        @Test
        void areThoseTheyHoldAndThoseThatNobodyElseHoldsForThem() {
            assertThat(roles("alex", "beth")).containsExactlyInAnyOrder(Role.HEAD, RoleId.of("iao"));
        }

        @Test
        void includeBeingTheReportersLineManager() {
            assertThat(roles("sam", "beth")).containsExactlyInAnyOrder(Role.DSL, Role.LINE_MANAGER);
        }

        private java.util.Set<RoleId> roles(String subject, String reporter) {
            return Routing.rolesOf(
                    List.of(RoutingWorld.email(subject)), List.of(StaffId.of(subject)), school.report(reporter));
        }
    }

    @Nested
    class WhenSomebodyCoversForTheHolder {

        @Test
        void theCoverIsToldAsTheRoleBeforeAnyDeputy() {
            school.covered("sam", "olivia");

            assertThat(told(all("dsl"), school.report("beth")))
                    .containsExactly(new Recipient(StaffId.of("olivia"), List.of(Role.DSL), true));
        }

        @Test
        void aCoverForOneOfTwoHoldersJoinsTheOther() {
            school.role("pair", List.of("sam", "alex")).covered("sam", "olivia");

            assertThat(told(all("pair"), school.report("beth")))
                    .extracting(Recipient::person)
                    .containsExactly(StaffId.of("alex"), StaffId.of("olivia"));
        }

        @Test
        void aCoverWhomTheReportIsAboutIsLeftOutAndTheDeputyIsTold() {
            school.covered("sam", "olivia");

            assertThat(told(all("dsl"), school.report("beth", "olivia")))
                    .extracting(Recipient::person)
                    .containsExactly(StaffId.of("priya"));
        }

        @Test
        void theCoverMayBeGivenTheCase() {
            school.covered("sam", "olivia");

            assertThat(Routing.entitled(route(all("dsl")), school.report("beth")))
                    .contains(StaffId.of("olivia"), StaffId.of("sam"));
        }
    }

    @Nested
    class WhenAnyOneWillDo {

        @Test
        void theFirstAtWorkIsTaken() {
            school.atWork("alex");

            assertThat(told(any("dsl", "head"), school.report("beth"))).containsExactly(told("alex", "head"));
        }

        @Test
        void outOfHoursTheFirstIsTaken() {
            assertThat(told(any("empty", "dsl", "head"), school.report("beth"))).containsExactly(told("sam", "dsl"));
        }

        @Test
        void anyInsideAllAddsOneOfThem() {
            var nested = new Step(
                    new Tell.All(List.of(
                            new Tell.Any(
                                    List.of(new Tell.ToRole(RoleId.of("dsl")), new Tell.ToRole(RoleId.of("office")))),
                            new Tell.ToRole(RoleId.of("iao")))),
                    Acknowledge.ANY,
                    Duration.ofMinutes(5));

            assertThat(told(nested, school.report("beth"))).containsExactly(told("sam", "dsl"), told("alex", "iao"));
        }
    }

    @Nested
    class TheLineManager {

        @Test
        void isTheReportersOwn() {
            assertThat(told(all("line-manager"), school.report("beth"))).containsExactly(told("sam", "line-manager"));
        }

        @Test
        void isVacantForSomebodyOnNoList() {
            assertThat(Routing.resolve(all("line-manager"), school.report(null)).vacant())
                    .containsExactly(Role.LINE_MANAGER);
        }

        @Test
        void isNotToldAboutTheirOwnConduct() {
            var recipients = Routing.resolve(all("line-manager"), school.report("beth", "sam"));

            assertThat(recipients.isEmpty()).isTrue();
            assertThat(recipients.ruledOut()).isTrue();
        }
    }

    @Nested
    class WhenItIsAboutSomebodyHere {

        @Test
        void theSubjectIsNeverToldAndTheDeputyStandsIn() {
            var recipients = Routing.resolve(all("dsl"), school.report("beth", "sam"));

            assertThat(recipients.tell()).extracting(Recipient::person).containsExactly(StaffId.of("priya"));
            assertThat(recipients.ruledOut()).isTrue();
        }

        @Test
        void nobodyWhomTheSubjectManagesDecides() {
            var recipients = Routing.resolve(all("dsl"), school.report("beth", "alex"));

            assertThat(recipients.isEmpty()).isTrue();
            assertThat(recipients.ruledOut()).isTrue();
            assertThat(recipients.vacant()).isEmpty();
        }

        @Test
        void theRouteForTheHeadReplacesTheOrdinaryOne() {
            var aboutHead = route(all("chair"));
            var kind = kind(Map.of(Role.HEAD, aboutHead));

            assertThat(Routing.routeFor(kind, List.of(Role.HEAD))).isEqualTo(aboutHead);
            assertThat(Routing.routeFor(kind, List.of(RoleId.of("office")))).isEqualTo(kind.route());
            assertThat(Routing.routeFor(kind, List.of())).isEqualTo(kind.route());
        }

        @Test
        void ofSeveralRoutesTheOneThatAvoidsAllTheirRolesIsTakenAndTheHeadsBeforeOthers() {
            var toHead = route(all("head"));
            var toChair = route(all("chair"));
            var routes = new LinkedHashMap<RoleId, Route>();
            routes.put(Role.DSL, toHead);
            routes.put(Role.HEAD, toChair);
            routes.put(RoleId.of("office"), toChair);

            assertThat(Routing.routeFor(kind(routes), List.of(Role.DSL, Role.HEAD)))
                    .isEqualTo(toChair);
            assertThat(Routing.routeFor(
                            kind(Map.of(Role.HEAD, toHead, Role.DSL, toChair)), List.of(Role.HEAD, Role.DSL)))
                    .isEqualTo(toChair);
        }

        @Test
        void aRouteToNobodyReachesNobody() {
            var step = Routing.NO_ROUTE.steps().getFirst();

            assertThat(Routing.resolve(step, school.report("beth", "grace")).isEmpty())
                    .isTrue();
            assertThat(Routing.lastResort(Routing.NO_ROUTE, school.report("beth"))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class WhenTheReporterIsResponsible {

        @Test
        void aSecondPairOfEyesComesFirst() {
            assertThat(told(all("dsl", "head"), school.report("alex"))).containsExactly(told("sam", "dsl"));
            assertThat(Routing.resolve(all("dsl"), school.report("sam")).tell())
                    .extracting(Recipient::person)
                    .containsExactly(StaffId.of("priya"));
        }

        @Test
        void theyAreToldAllTheSameWhenNobodyElseIs() {
            var recipients = Routing.resolve(all("head"), school.report("alex"));

            assertThat(recipients.tell()).containsExactly(told("alex", "head"));
            assertThat(recipients.vacant()).isEmpty();
        }

        @Test
        void noNoticeOfTheirOwnReportIsSentForInformation() {
            var informed = new Route(List.of(all("dsl")), Duration.ofMinutes(5), List.of(Role.HEAD), null);

            assertThat(Routing.also(informed, school.report("alex")).isEmpty()).isTrue();
            assertThat(Routing.also(informed, school.report("beth")).tell()).containsExactly(told("alex", "head"));
        }
    }

    @Test
    void entitledIsEverybodyTheRouteCanReachButTheSubjects() {
        school.away("sam");
        var route = new Route(
                List.of(all("dsl"), any("iao", "ict"), all("line-manager")),
                Duration.ofMinutes(5),
                List.of(RoleId.of("chair")),
                null);

        assertThat(Routing.entitled(route, school.report("beth", "priya")))
                .extracting(StaffId::value)
                .containsExactlyInAnyOrder("sam", "alex", "olivia", "grace");
    }

    private static List<Recipient> told(Step step, RoutingContext context) {
        return Routing.resolve(step, context).tell();
    }

    private static Recipient told(String person, String... roles) {
        return new Recipient(
                StaffId.of(person), Arrays.stream(roles).map(RoleId::of).toList(), false);
    }

    static Step all(String... roles) {
        return new Step(new Tell.All(tells(roles)), Acknowledge.ANY, Duration.ofMinutes(5));
    }

    static Step any(String... roles) {
        return new Step(new Tell.Any(tells(roles)), Acknowledge.ANY, Duration.ofMinutes(5));
    }

    private static List<Tell> tells(String... roles) {
        return Arrays.stream(roles)
                .<Tell>map(role -> new Tell.ToRole(RoleId.of(role)))
                .toList();
    }

    static Route route(Step... steps) {
        return new Route(List.of(steps), Duration.ofMinutes(5), List.of(), null);
    }

    static IncidentKind kind(Map<RoleId, Route> whenAbout) {
        return new IncidentKind(
                KindId.of("k"),
                "K",
                false,
                Urgency.ROUTINE,
                PersonConcerned.CONDUCT,
                List.of(),
                List.of(),
                List.of(),
                route(all("dsl")),
                whenAbout,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Sequel.NONE);
    }
}
