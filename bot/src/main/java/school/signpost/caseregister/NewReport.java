package school.signpost.caseregister;

import java.util.List;
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
 * there is one. {@code aboutRole} says that it concerns whoever holds that role. {@code opens} are kinds of
 * which a case is opened besides; {@code openedBy} is the case that opened this one. {@code unsent} when the reporter only
 * began it.
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
        @Nullable RoleId aboutRole,
        List<KindId> opens,
        @Nullable Link openedBy,
        boolean unsent) {

    public NewReport {
        answers = Map.copyOf(answers);
        subjects = Set.copyOf(subjects);
        opens = List.copyOf(opens);
    }

    /** A report that opens nothing else. */
    public NewReport(
            CaseId id,
            SchoolId school,
            Reporter reporter,
            KindId kind,
            @Nullable WrappedKey key,
            @Nullable ConfidentialText sentence,
            Map<String, ConfidentialText> answers,
            Set<StaffId> subjects,
            @Nullable RoleId aboutRole) {
        this(id, school, reporter, kind, key, sentence, answers, subjects, aboutRole, List.of(), null, false);
    }

    /** The same, of what the reporter began and did not send. */
    public NewReport asUnsent() {
        return new NewReport(
                id, school, reporter, kind, key, sentence, answers, subjects, aboutRole, opens, openedBy, true);
    }
}
