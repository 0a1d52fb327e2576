package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.agreement.PasswordsReported;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;

/** Says whose own password a report says somebody may know: who and when, and nothing else of the case. */
@Component
class ReportedPasswords implements PasswordsReported {

    private static final KindId COMPROMISED = KindId.of("password-compromised");

    private final Cases cases;

    ReportedPasswords(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Reported> since(SchoolId school, Instant since) {
        return cases.ofKind(school, COMPROMISED, since).stream()
                .map(Case::filing)
                .flatMap(filing -> filing.reporter() instanceof Reporter.Member member
                        ? Stream.of(new Reported(member.id(), filing.reportedAt()))
                        : Stream.empty())
                .toList();
    }
}
