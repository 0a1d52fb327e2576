package school.signpost.equipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.signpost.equipment.model.LossReport;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;

/** Asks whoever keeps the reports which of them say that a device is lost or stolen. */
public interface LossesReported {

    /** Those made since then, oldest first. */
    List<Loss> since(SchoolId school, Instant since);

    /** What the report says which device it is. */
    Optional<ConfidentialText> device(CaseId report);

    /** One report, by the id that is never given twice. */
    record Loss(CaseId id, LossReport report) {}
}
