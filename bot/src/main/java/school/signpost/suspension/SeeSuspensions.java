package school.signpost.suspension;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.time.SchoolClock;

/** What those few see who may know of a suspension. */
@Component
public class SeeSuspensions {

    private final Suspensions suspensions;
    private final SuspensionRights rights;
    private final Notes notes;
    private final SchoolClock clock;

    SeeSuspensions(Suspensions suspensions, SuspensionRights rights, Notes notes, SchoolClock clock) {
        this.suspensions = suspensions;
        this.rights = rights;
        this.notes = notes;
        this.clock = clock;
    }

    /** Those that are not over, for whoever may suspend; the first that was said first. */
    public List<Seen> all(Viewer viewer) {
        var now = clock.instant();
        var today = rights.policy(viewer.school()).calendar().dayOf(now);
        return rights.suspender(viewer, now).isEmpty()
                ? List.of()
                : suspensions.of(viewer.school()).stream()
                        .filter(each -> !each.isOverOn(today) && rights.mayKnow(viewer, each, now))
                        .sorted(Comparator.comparing(each -> each.said().at()))
                        .map(this::seen)
                        .toList();
    }

    /** One, for whoever may know of it. */
    public Optional<Seen> one(Viewer viewer, String id) {
        return suspensions
                .find(viewer.school(), id)
                .filter(each -> rights.mayKnow(viewer, each, clock.instant()))
                .map(this::seen);
    }

    private Seen seen(Suspension suspension) {
        var enable = suspension.enable();
        return new Seen(
                suspension,
                notes.open(suspension, Suspension.Kind.DISABLE, suspension.disable())
                        .orElse(null),
                enable == null
                        ? null
                        : notes.open(suspension, Suspension.Kind.ENABLE, enable).orElse(null));
    }

    /** A suspension with what was written about the account. */
    public record Seen(
            Suspension suspension,
            @Nullable String disabledNote,
            @Nullable String enabledNote) {}
}
