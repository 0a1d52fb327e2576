package school.signpost.caseregister;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.CaseDesk.Change;
import school.signpost.caseregister.Entry.Happened;
import school.signpost.caseregister.Entry.Happening;
import school.signpost.confidential.Vault;
import school.signpost.policy.model.Sequel.Assessment;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;

/**
 * Whoever deals with a case puts on record how they judge it, with the reasons. The reporter is never asked, and a later
 * judgement is added to the earlier one, which stays.
 */
@Component
public class AssessCase {

    private final CaseDesk desk;
    private final CaseGate gate;
    private final Ladders ladders;
    private final Vault vault;

    AssessCase(CaseDesk desk, CaseGate gate, Ladders ladders, Vault vault) {
        this.desk = desk;
        this.gate = gate;
        this.ladders = ladders;
        this.vault = vault;
    }

    /** What is asked of this person about this case; empty when it is not theirs to judge or nothing is asked. */
    public Optional<Assessment> asked(Viewer viewer, Case file) {
        return Optional.ofNullable(ladders.kindOf(file).sequel().assessment())
                .filter(assessment -> gate.allows(viewer, Permission.ASSESS, file) && isFor(assessment, viewer, file));
    }

    /** The case by its id, for somebody who may judge it. */
    public Optional<Case> find(Viewer viewer, CaseId id) {
        return gate.find(viewer, Permission.ASSESS, id)
                .filter(file -> asked(viewer, file).isPresent());
    }

    /** Whether it was theirs to judge and one of the answers. The same cause twice adds once. */
    public boolean assess(Viewer viewer, CaseId id, Judgement judgement, String cause) {
        return desk.change(id, file -> {
                    boolean fits = asked(viewer, file)
                            .filter(each -> each.options().contains(judgement.option()))
                            .isPresent();
                    if (!fits || file.timeline().hasCause(cause)) {
                        return new Change<>(file, fits);
                    }
                    return new Change<>(recorded(file, viewer, judgement, cause), true);
                })
                .orElse(false);
    }

    private Case recorded(Case file, Viewer viewer, Judgement judgement, String cause) {
        var stamp = desk.stamp();
        var field = Entry.fieldOf(file.timeline().nextSeq());
        var sealed = vault.seal(file.place(), field, judgement.written());
        var actor = CaseActors.of(viewer);
        var after = file.with(new Happened(stamp.school(), actor, Happening.ASSESSED, null, sealed, cause));
        return AddToCase.told(after, viewer, stamp);
    }

    /** Those asked to deal with the case as one of the roles named, and whoever of these roles it was handed to. */
    private boolean isFor(Assessment assessment, Viewer viewer, Case file) {
        if (!(viewer instanceof Viewer.Member member)) {
            return false;
        }
        return file.alert()
                .told(member.id())
                .filter(Told::mayAnswer)
                .filter(told -> assessment.by().isEmpty()
                        || told.roles().stream().anyMatch(assessment.by()::contains)
                        || member.roles().stream().anyMatch(assessment.by()::contains))
                .isPresent();
    }

    /** One of the answers that the policy offers, and why. */
    public record Judgement(String option, ConfidentialText reasons) {

        ConfidentialText written() {
            return reasons.value().isBlank()
                    ? ConfidentialText.of(option)
                    : ConfidentialText.of(option + "\n" + reasons.value());
        }

        /** The answer that a written judgement begins with. */
        public static String optionOf(ConfidentialText written) {
            return written.value().lines().findFirst().orElse("");
        }

        @Override
        public String toString() {
            return "Judgement[]";
        }
    }
}
