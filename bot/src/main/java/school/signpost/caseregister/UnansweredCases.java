package school.signpost.caseregister;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;

/** The cases that nobody has answered yet, for those who may read them. */
@Component
public class UnansweredCases {

    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_SHOWN = 15;

    private final Cases cases;
    private final CaseGate gate;

    UnansweredCases(Cases cases, CaseGate gate) {
        this.cases = cases;
        this.gate = gate;
    }

    /** Longest waiting first. */
    public List<Case> of(Viewer viewer) {
        return cases.unanswered(viewer.school(), MOST_LOOKED_AT).stream()
                .filter(file -> gate.allows(viewer, Permission.READ_CASE, file))
                .sorted(Comparator.comparing(file -> file.filing().reportedAt()))
                .limit(MOST_SHOWN)
                .toList();
    }
}
