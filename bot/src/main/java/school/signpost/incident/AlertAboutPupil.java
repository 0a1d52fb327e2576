package school.signpost.incident;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.NewReport;
import school.signpost.caseregister.RegisterCase;
import school.signpost.caseregister.Report;
import school.signpost.caseregister.Reporter;
import school.signpost.language.Matcher;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;

/** A pupil is not served, but one who writes with signs of risk is not left alone either: the safeguarding lead is told. */
@Component
public class AlertAboutPupil {

    private final RegisterCase register;
    private final Matcher matcher;

    AlertAboutPupil(RegisterCase register, Matcher matcher) {
        this.register = register;
        this.matcher = matcher;
    }

    /** The same message twice makes one case. Whether one was made is never shown to the pupil. */
    public void hear(Teller pupil, ConfidentialText text, String activityId) {
        if (!(pupil.viewer() instanceof Viewer.Pupil known)) {
            throw new IllegalArgumentException("only for pupils");
        }
        var school = known.school();
        var aadObjectId = known.aadObjectId();
        var understood = matcher.understand(text.value(), java.util.List.of());
        if (!understood.signsOfRisk() && !understood.danger()) {
            return;
        }
        var id = UUID.nameUUIDFromBytes(
                (school + "/" + aadObjectId + "/" + activityId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        register.register(new NewReport(
                CaseId.of(id.toString()),
                school,
                new Reporter.Pupil(aadObjectId),
                NudgeAbandonedDrafts.CONCERN,
                null,
                text,
                Map.of(Report.REPORTER_NAME, ConfidentialText.of(pupil.name())),
                Set.of(),
                null));
    }
}
