package school.signpost.caseregister;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * A report as it is handed in. The id is the draft's, so that sending twice makes one case; the key is the draft's where
 * there is one. {@code aboutRole} says that it concerns whoever holds that role.
 */
public record NewReport(
        CaseId id,
        SchoolId school,
        Reporter reporter,
        KindId kind,
        @Nullable WrappedKey key,
        @Nullable ConfidentialText sentence,
        Map<String, ConfidentialText> answers,
        Set<StaffId> subjects,
        @Nullable RoleId aboutRole) {

    public NewReport {
        answers = Map.copyOf(answers);
        subjects = Set.copyOf(subjects);
    }
}
