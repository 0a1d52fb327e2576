package school.signpost.bulletin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblems;
import school.signpost.schedule.DueWork;
import school.signpost.shared.SchoolId;

/**
 * Tells administrators when another version of the policy is in force, and when an edit is not. It compares how things
 * stand with what they were told last, so that a crash between the two only delays the telling.
 */
@Component
class WatchPolicies implements DueWork {

    private static final String NOTHING_WRONG = "";

    private final Policies policies;
    private final PolicyProblems problems;
    private final Bulletins bulletins;
    private final TellAdministrators tell;
    private final Map<String, String> toldLast = new ConcurrentHashMap<>();

    WatchPolicies(Policies policies, PolicyProblems problems, Bulletins bulletins, TellAdministrators tell) {
        this.policies = policies;
        this.problems = problems;
        this.bulletins = bulletins;
        this.tell = tell;
    }

    @Override
    public String name() {
        return "watch-policies";
    }

    /** Follows no clock: the files change when somebody writes them. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue(Instant now) {
        for (var school : policies.schools()) {
            changed(school);
            refused(school);
        }
    }

    /** The first version that a school ever has is no news. */
    private void changed(SchoolId school) {
        var version = policies.current(school).id();
        var told = told(school, Topic.POLICY_CHANGED);
        if (told.filter(version::equals).isPresent()) {
            return;
        }
        told.ifPresent(before -> tell.of(school, Topic.POLICY_CHANGED, before + "-" + version));
        remember(school, Topic.POLICY_CHANGED, version);
    }

    private void refused(SchoolId school) {
        var mistakes = problems.of(school).stream()
                .filter(PolicyProblem::isError)
                .map(PolicyProblem::toString)
                .collect(Collectors.joining("\n"));
        var what = mistakes.isEmpty()
                ? NOTHING_WRONG
                : UUID.nameUUIDFromBytes(mistakes.getBytes(StandardCharsets.UTF_8))
                        .toString();
        if (what.equals(told(school, Topic.POLICY_REFUSED).orElse(NOTHING_WRONG))) {
            return;
        }
        if (!what.equals(NOTHING_WRONG)) {
            tell.of(school, Topic.POLICY_REFUSED, what);
        }
        remember(school, Topic.POLICY_REFUSED, what);
    }

    private Optional<String> told(SchoolId school, Topic topic) {
        return Optional.ofNullable(toldLast.get(school + "/" + topic)).or(() -> bulletins.told(school, topic));
    }

    private void remember(SchoolId school, Topic topic, String about) {
        bulletins.tell(school, topic, about);
        toldLast.put(school + "/" + topic, about);
    }
}
