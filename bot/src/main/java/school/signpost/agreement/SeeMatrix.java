package school.signpost.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Standing;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** People by agreements: where each stands with each, for the office's files. */
@Component
public class SeeMatrix {

    private final Everybody everybody;
    private final ReadTerms terms;
    private final Access access;
    private final SchoolClock clock;

    SeeMatrix(Everybody everybody, ReadTerms terms, Access access, SchoolClock clock) {
        this.everybody = everybody;
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

    /** Empty for whoever may not see it. */
    public Optional<Matrix> of(Viewer viewer) {
        if (!access.allows(viewer, Permission.MANAGE_DUTIES)) {
            return Optional.empty();
        }
        var asked = terms.of(viewer.school());
        var today = asked.dayOf(clock.instant());
        var people = everybody.at(asked, today).stream()
                .map(seen -> new Row(
                        seen.member(),
                        asked.agreements().stream()
                                .map(each -> cell(each, seen))
                                .toList()))
                .sorted(Comparator.comparing(row -> row.who().name()))
                .toList();
        return Optional.of(new Matrix(asked.policy().school().name(), today, asked.agreements(), people));
    }

    private static Optional<Standing> cell(Agreement agreement, Everybody.Seen seen) {
        return agreement.audience().contains(seen.person().group())
                ? Optional.of(seen.standing(agreement))
                : Optional.empty();
    }

    /** One person; a cell for each agreement, empty where it is not for them. */
    public record Row(StaffMember who, List<Optional<Standing>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Everybody on one day. */
    public record Matrix(String school, LocalDate day, List<Agreement> agreements, List<Row> rows) {
        public Matrix {
            agreements = List.copyOf(agreements);
            rows = List.copyOf(rows);
        }
    }
}
