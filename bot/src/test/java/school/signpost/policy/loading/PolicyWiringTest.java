package school.signpost.policy.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import school.signpost.access.Access;
import school.signpost.access.AccessRules;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyRefused;
import school.signpost.policy.SchoolSettings;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffProblems;
import school.signpost.support.TestStore;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** The two modules put together by Spring, with the built-in school. */
class PolicyWiringTest {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T15:00:00Z");

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Parts.class);

    @Test
    void theBuiltInSchoolRunsWithItsPeopleAndWithoutAProblem() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Policies.class).schools()).containsExactly(SCHOOL);
            assertThat(context.getBean(Staff.class).all(SCHOOL)).hasSize(26);
            assertThat(context.getBean(StaffProblems.class).of(SCHOOL)).isEmpty();
            var health = Objects.requireNonNull(
                    context.getBean(HealthIndicator.class).health());
            assertThat(health.getDetails()).containsOnlyKeys("st-example");
        });
    }

    @Test
    void aLaptopLeftOnTheTrainOnASundayReachesTheResponsiblePersonAndTheHead() {
        application.run(context -> {
            var policies = context.getBean(Policies.class);
            var staff = context.getBean(Staff.class);
            var policy = policies.current(SCHOOL).policy();
            var reporter = staff.byEmail(SCHOOL, "jo.whitfield@school.example").orElseThrow();
            var route = policy.kind(KindId.of("lost-device")).orElseThrow().route();

            var told = Routing.resolve(
                    route.steps().getFirst(),
                    new RoutingContext(policy, new PeopleOnList(staff, policy), reporter.id(), Set.of(), SUNDAY));

            assertThat(told.tell().stream()
                            .map(Recipient::person)
                            .map(person ->
                                    staff.find(SCHOOL, person).orElseThrow().name()))
                    .containsExactly("Nadia Rahman", "Alex Morgan");
            assertThat(told.vacant()).isEmpty();
        });
    }

    @Test
    void everyRoleOfTheExampleThatAStepNamesReachesSomebody() {
        application.run(context -> {
            var staff = context.getBean(Staff.class);
            var policy = context.getBean(Policies.class).current(SCHOOL).policy();
            var reporter = staff.byEmail(SCHOOL, "jo.whitfield@school.example").orElseThrow();
            var report = new RoutingContext(policy, new PeopleOnList(staff, policy), reporter.id(), Set.of(), SUNDAY);

            assertThat(policy.kinds().values()).allSatisfy(kind -> {
                assertThat(kind.route().steps())
                        .allSatisfy(
                                step -> assertThat(Routing.resolve(step, report).vacant())
                                        .isEmpty());
                assertThat(Routing.also(kind.route(), report).vacant()).isEmpty();
            });
        });
    }

    @Test
    void aBrokenPolicyRefusesTheFirstStart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), "policy: 2\n");

        application
                .withPropertyValues("signpost.school=" + folder)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(PolicyRefused.class)
                        .rootCause()
                        .extracting(cause -> ((PolicyRefused) cause).problems())
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .isNotEmpty());
    }

    /** What the other modules bring. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"school.signpost.policy", "school.signpost.staff"})
    @EnableConfigurationProperties(SchoolSettings.class)
    static class Parts {

        @Bean
        MongoDatabase database() {
            return TestStore.inMemory();
        }

        @Bean
        Access access() {
            return new AccessRules();
        }

        @Bean
        SystemClock machine() {
            return () -> SUNDAY;
        }

        @Bean
        SchoolClock clock() {
            return new SchoolClock() {
                @Override
                public Instant instant() {
                    return SUNDAY;
                }

                @Override
                public void moveTo(Instant to) {
                    throw new IllegalStateException("fixed");
                }
            };
        }
    }
}
