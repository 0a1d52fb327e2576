package school.signpost.reachability;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/**
 * What one check found: how many people have a role, of whom something is missing, and the roles as which nobody at all
 * can be reached.
 */
public record CheckResult(Instant at, int people, List<Finding> findings, List<RoleId> nobody) {

    public CheckResult {
        findings = List.copyOf(findings);
        nobody = List.copyOf(nobody);
    }

    public List<Finding> unreachable() {
        return findings.stream().filter(Finding::isUnreachable).toList();
    }

    public boolean everybodyCanBeReached() {
        return nobody.isEmpty() && findings.stream().noneMatch(Finding::isUnreachable);
    }

    Optional<Finding> of(String email) {
        return findings.stream().filter(each -> each.email().equals(email)).findFirst();
    }

    /** Something is missing that was not missing before. That Teams did not answer is no news about anybody. */
    boolean isWorseThan(@Nullable CheckResult before) {
        var known = before == null ? Set.<String>of() : before.troubles();
        return !known.containsAll(troubles());
    }

    private Set<String> troubles() {
        var all = new HashSet<String>();
        findings.forEach(each -> all.addAll(each.missing().stream()
                .filter(missing -> missing != Missing.NOT_CHECKED)
                .map(missing -> each.email() + " " + missing)
                .collect(Collectors.toSet())));
        nobody.forEach(role -> all.add("role " + role));
        return all;
    }
}
