package school.signpost.caseregister;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Stop;
import school.signpost.confidential.Vault;
import school.signpost.equipment.LossesReported;
import school.signpost.equipment.model.LossReport;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Question;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.time.SchoolCalendar;

/**
 * Says which device a report says is lost or stolen. A restricted report, and one that concerns somebody who works here,
 * leaves no trace outside its case.
 */
@Component
class ReportedLosses implements LossesReported {

    private static final KindId LOST = KindId.of("lost-device");
    private static final KindId STOLEN = KindId.of("stolen-device");

    private final Cases cases;
    private final Policies policies;
    private final Vault vault;

    ReportedLosses(Cases cases, Policies policies, Vault vault) {
        this.cases = cases;
        this.policies = policies;
        this.vault = vault;
    }

    @Override
    public List<Loss> since(SchoolId school, Instant since) {
        var calendar = policies.current(school).policy().calendar();
        return Stream.of(LOST, STOLEN)
                .flatMap(kind -> cases.ofKind(school, kind, since, file -> lossIn(file, calendar)).stream())
                .sorted(Comparator.comparing(LossIn::at))
                .map(LossIn::loss)
                .toList();
    }

    private record LossIn(Instant at, Loss loss) {}

    private static LossIn lossIn(Case file, SchoolCalendar calendar) {
        var at = file.filing().reportedAt();
        var report = new LossReport(
                file.reference().toString(),
                reporter(file),
                calendar.dayOf(at),
                file.filing().kind().equals(STOLEN),
                counts(file));
        return new LossIn(at, new Loss(file.id(), report));
    }

    private static @Nullable StaffId reporter(Case file) {
        return file.filing().reporter() instanceof Reporter.Member member ? member.id() : null;
    }

    /** Whoever ended it as dealt with did not say that the device is back. */
    private static boolean counts(Case file) {
        var stop = file.alert().stop();
        boolean meant = stop == null || stop.reason() == Stop.Reason.DEALT_WITH;
        return meant && !file.filing().restricted() && file.subjects().isEmpty();
    }

    @Override
    public Optional<ConfidentialText> device(CaseId report) {
        return cases.find(report)
                .flatMap(file -> question(file)
                        .flatMap(which -> Optional.ofNullable(
                                        file.report().answers().get(which))
                                .map(hidden -> vault.open(file.place(), Report.fieldOf(which), hidden))));
    }

    /** By which the form asked for it, in the policy that the case was raised under. */
    private Optional<String> question(Case file) {
        return policies.find(file.school(), file.filing().policyVersion())
                .flatMap(version -> version.policy().kind(file.filing().kind()))
                .flatMap(kind -> kind.questions().stream()
                        .filter(question -> question.as() == Question.AnswerType.DEVICE)
                        .map(Question::id)
                        .findFirst());
    }
}
