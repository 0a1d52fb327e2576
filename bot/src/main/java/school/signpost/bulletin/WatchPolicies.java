package school.signpost.bulletin;

import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblems;
import school.signpost.schedule.Watch;
import school.signpost.shared.SchoolId;

/**
 * Tells administrators when another version of the policy is in force, and when an edit is not. It compares how things
 * stand with what they were told last, so that a crash between the two only delays the telling.
 */
@Component
class WatchPolicies implements Watch {

    private final Policies policies;
    private final PolicyProblems problems;
    private final TellOfChanges telling;

    WatchPolicies(Policies policies, PolicyProblems problems, TellOfChanges telling) {
        this.policies = policies;
        this.problems = problems;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "watch-policies";
    }

    @Override
    public void look() {
        for (var school : policies.schools()) {
            changed(school);
            refused(school);
        }
    }

    /** The first version that a school ever has is no news. */
    private void changed(SchoolId school) {
        var version = policies.current(school).id();
        var told = telling.told(school, Topic.POLICY_CHANGED);
        if (told.filter(version::equals).isPresent()) {
            return;
        }
        told.ifPresent(before -> telling.tell(school, Topic.POLICY_CHANGED, before + "-" + version));
        telling.remember(school, Topic.POLICY_CHANGED, version);
    }

    private void refused(SchoolId school) {
        telling.ofStanding(
                school,
                Topic.POLICY_REFUSED,
                problems.of(school).stream()
                        .filter(PolicyProblem::isError)
                        .map(PolicyProblem::toString)
                        .toList());
    }
}
