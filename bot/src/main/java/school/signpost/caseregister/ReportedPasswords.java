package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.PasswordsReported;
import school.signpost.confidential.Vault;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;

/**
 * Says whose own password a report says somebody may know: who and when, and nothing else of the case. Whoever has changed
 * it already, or reports somebody else's account, is not among them; where the form asked nothing of this, they are.
 */
@Component
class ReportedPasswords implements PasswordsReported {

    private static final KindId COMPROMISED = KindId.of("password-compromised");
    /** The question of the built-in kind, and those answers to it after which nobody need be reminded. */
    private static final String CHANGED = "changed";

    private static final Set<String> NOTHING_TO_DO = Set.of("Yes", "It isn't my account");

    private final Cases cases;
    private final Vault vault;

    ReportedPasswords(Cases cases, Vault vault) {
        this.cases = cases;
        this.vault = vault;
    }

    @Override
    public List<Reported> since(SchoolId school, Instant since) {
        return cases.ofKind(school, COMPROMISED, since, this::toldBy).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reported> toldBy(Case file) {
        return file.filing().reporter() instanceof Reporter.Member member && isTheirsToChange(file)
                ? Optional.of(new Reported(member.id(), file.filing().reportedAt()))
                : Optional.empty();
    }

    private boolean isTheirsToChange(Case file) {
        return answer(file, Report.TOLD_BY).isEmpty()
                && answer(file, CHANGED).filter(NOTHING_TO_DO::contains).isEmpty();
    }

    private Optional<String> answer(Case file, String question) {
        return Optional.ofNullable(file.report().answers().get(question))
                .map(hidden -> vault.open(file.place(), Report.fieldOf(question), hidden)
                        .value());
    }
}
