package school.signpost.policy.loading;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblems;

/** Says which version is in force and where a file has a mistake. Always up: the last good version does its work. */
final class PolicyHealthIndicator implements HealthIndicator {

    private final Policies policies;
    private final PolicyProblems problems;

    PolicyHealthIndicator(Policies policies, PolicyProblems problems) {
        this.policies = policies;
        this.problems = problems;
    }

    @Override
    public Health health() {
        var health = Health.up();
        policies.schools().forEach(school -> {
            var mistakes = problems.of(school).stream()
                    .filter(PolicyProblem::isError)
                    .map(PolicyProblem::place)
                    .toList();
            String version = policies.current(school).id();
            health.withDetail(
                    school.value(),
                    mistakes.isEmpty()
                            ? "version " + version
                            : "last good version " + version + "; mistakes at " + mistakes);
        });
        return health.build();
    }
}
