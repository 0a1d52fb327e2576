package school.signpost.caseregister;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;

/** A person's own reports, newest first. */
@Component
public class OwnReports {

    private static final int MOST = 10;

    private final Cases cases;
    private final CaseGate gate;
    private final KnownReporters reporters;

    OwnReports(Cases cases, CaseGate gate, KnownReporters reporters) {
        this.cases = cases;
        this.gate = gate;
        this.reporters = reporters;
    }

    public List<Case> of(Viewer viewer) {
        return of(List.of(viewer));
    }

    /** Of one person as every school of a trust knows them. */
    public List<Case> of(List<? extends Viewer> everywhere) {
        return everywhere.stream()
                .flatMap(viewer -> reporters.everyNameOf(viewer).stream()
                        .flatMap(name -> cases.reportedBy(viewer.school(), name, MOST).stream())
                        .filter(file -> gate.allows(viewer, Permission.FOLLOW_REPORT, file)))
                .sorted(Comparator.comparing((Case file) -> file.filing().reportedAt())
                        .reversed())
                .limit(MOST)
                .toList();
    }
}
