package school.signpost.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;

/** What could not be delivered, whoever owes it. Callers have asked {@code access} whether somebody may see this. */
@Component
public class Outbox {

    private static final int MOST_SHOWN = 50;

    private final List<OwedNotices> owners;

    Outbox(List<OwedNotices> owners) {
        this.owners = List.copyOf(owners);
    }

    public List<Undelivered> undelivered(SchoolId school) {
        return owners.stream()
                .flatMap(owner -> owner.undelivered(school, MOST_SHOWN).stream())
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Sends all of it again; answers how many notices that are. */
    public int resend(SchoolId school) {
        return owners.stream().mapToInt(owner -> owner.resend(school)).sum();
    }
}
