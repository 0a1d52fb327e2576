package school.signpost.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.Everybody.Seen;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Standing;
import school.signpost.agreement.model.Tally;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** For the office: how far each agreement has come, and whose signature is not there. */
@Component
public class SeeProgress {

    private final Everybody everybody;
    private final ReadTerms terms;
    private final Campaigns campaigns;
    private final Access access;
    private final SchoolClock clock;

    SeeProgress(Everybody everybody, ReadTerms terms, Campaigns campaigns, Access access, SchoolClock clock) {
        this.everybody = everybody;
        this.terms = terms;
        this.campaigns = campaigns;
        this.access = access;
        this.clock = clock;
    }

    /** Empty for whoever may not see it. */
    public Optional<Progress> of(Viewer viewer) {
        if (!access.allows(viewer, Permission.MANAGE_DUTIES)) {
            return Optional.empty();
        }
        var asked = terms.of(viewer.school());
        var now = clock.instant();
        var seen = everybody.at(asked, asked.dayOf(now));
        return Optional.of(new Progress(rows(asked, seen), missing(asked, seen), campaigns.of(viewer.school()), now));
    }

    private static List<Row> rows(SchoolTerms asked, List<Seen> seen) {
        return asked.agreements().stream()
                .map(agreement -> new Row(
                        agreement,
                        Tally.of(seen.stream()
                                .filter(each -> agreement
                                        .audience()
                                        .contains(each.person().group()))
                                .map(each -> each.standing(agreement)))))
                .toList();
    }

    private static List<Missing> missing(SchoolTerms asked, List<Seen> seen) {
        var missing = new ArrayList<Missing>();
        for (var agreement : asked.agreements()) {
            seen.stream()
                    .map(each -> new Missing(agreement, each.member(), each.standing(agreement)))
                    .filter(Missing::isMissing)
                    .sorted(Comparator.comparing(each -> each.who().name()))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** One agreement and how many stand where with it. */
    public record Row(Agreement agreement, Tally tally) {}

    /** One signature that is not there. */
    public record Missing(Agreement agreement, StaffMember who, Standing standing) {

        boolean isMissing() {
            return standing.asks().isPresent()
                    || standing instanceof Standing.Declined
                    || standing instanceof Standing.OutOfDate;
        }
    }

    /** How things stand; while nobody is being asked, as they would if everybody were from today. */
    public record Progress(List<Row> rows, List<Missing> missing, Campaign campaign, Instant now) {
        public Progress {
            rows = List.copyOf(rows);
            missing = List.copyOf(missing);
        }
    }
}
