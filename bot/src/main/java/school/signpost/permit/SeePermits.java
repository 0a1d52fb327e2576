package school.signpost.permit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.confidential.Vault;
import school.signpost.shared.ConfidentialText;
import school.signpost.time.SchoolClock;

/** What somebody asked for and how it stands, and what waits for their own yes or no. */
@Component
public class SeePermits {

    private static final int MOST = 10;

    private final Permits permits;
    private final Access access;
    private final Vault vault;
    private final SchoolClock clock;

    SeePermits(Permits permits, Access access, Vault vault, SchoolClock clock) {
        this.permits = permits;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /** Empty for somebody on no list. */
    public Optional<Overview> of(Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return Optional.empty();
        }
        return Optional.of(new Overview(
                newest(permits.of(member.school(), member.id())),
                newest(permits.waitingFor(member.school(), member.id())).stream()
                        .filter(permit -> permit.mayBeDecidedBy(member.id()))
                        .toList(),
                clock.instant()));
    }

    private static List<Permit> newest(List<Permit> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                                (Permit permit) -> permit.history().getFirst().at())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** For a message that leaves: whoever it is for asked, or is asked. */
    public Optional<Permit> find(Viewer viewer, String id) {
        return viewer instanceof Viewer.Member member
                ? permits.find(id)
                        .filter(permit -> permit.school().equals(member.school())
                                && (permit.asker().equals(member.id()) || permit.mayBeDecidedBy(member.id())))
                : Optional.empty();
    }

    /** Why they ask; the caller has found it for one who may read it. */
    public ConfidentialText why(Permit permit) {
        return vault.open(permit.place(), Permit.WHY, permit.texts().why());
    }

    /** What was written with the answer. */
    public Optional<ConfidentialText> answer(Permit permit) {
        return Optional.ofNullable(permit.texts().answer())
                .map(hidden -> vault.open(permit.place(), Permit.ANSWER, hidden));
    }

    /** Their own, the newest first, and those that wait for them. */
    public record Overview(List<Permit> own, List<Permit> waiting, Instant now) {

        public Overview {
            own = List.copyOf(own);
            waiting = List.copyOf(waiting);
        }
    }
}
