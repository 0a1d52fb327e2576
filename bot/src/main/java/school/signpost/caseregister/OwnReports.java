package school.signpost.caseregister;

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

    OwnReports(Cases cases, CaseGate gate) {
        this.cases = cases;
        this.gate = gate;
    }

    public List<Case> of(Viewer viewer) {
        return cases.reportedBy(viewer.school(), CaseActors.of(viewer), MOST).stream()
                .filter(file -> gate.allows(viewer, Permission.FOLLOW_REPORT, file))
                .toList();
    }
}
