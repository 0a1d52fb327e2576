package school.signpost.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.agreement.model.Agreement;
import school.signpost.agreement.model.Standing;
import school.signpost.policy.model.AgreementRule.Signer;
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
        var rows = Stream.concat(sorted(everybody.at(asked, today)), sorted(everybody.pupilsAt(asked, today)))
                .map(seen -> new Row(
                        seen.who(),
                        asked.agreements().stream()
                                .map(each -> cell(each, seen))
                                .toList()))
                .toList();
        return Optional.of(new Matrix(asked.policy().school().name(), today, asked.agreements(), rows));
    }

    private static Stream<Everybody.Seen> sorted(List<Everybody.Seen> people) {
        return people.stream().sorted(Comparator.comparing(each -> each.who().name()));
    }

    private static Optional<Cell> cell(Agreement agreement, Everybody.Seen seen) {
        return agreement.isFor(seen.person()) ? Optional.of(seen.cell(agreement)) : Optional.empty();
    }

    /** Where somebody stands with an agreement, and who of several who all have to sign has not. */
    public record Cell(Standing standing, Set<Signer> missing) {
        public Cell {
            missing = Set.copyOf(missing);
        }
    }

    /** One person or pupil; a cell for each agreement, empty where it is not for them. */
    public record Row(Signatory who, List<Optional<Cell>> cells) {
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
