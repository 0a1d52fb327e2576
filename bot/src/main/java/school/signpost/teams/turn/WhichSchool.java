package school.signpost.teams.turn;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import school.signpost.caseregister.CaseGate;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chats;
import school.signpost.policy.Policies;
import school.signpost.shared.Reference;

/**
 * Finds the school that something concerns, for somebody of several schools: by the prefix of a reference, by the card they
 * pressed, by the case. Only schools that know them are ever looked at.
 */
@Component
class WhichSchool {

    private final Policies policies;
    private final CaseGate gate;
    private final Chats chats;

    WhichSchool(Policies policies, CaseGate gate, Chats chats) {
        this.policies = policies;
        this.gate = gate;
        this.chats = chats;
    }

    /** A reference of a school that does not know them is looked for where it is not, and so not found. */
    Visit of(Visit visit, Reference reference) {
        return first(
                        visit,
                        each -> policies.current(each.school())
                                .policy()
                                .school()
                                .referencePrefix()
                                .equalsIgnoreCase(reference.prefix()))
                .orElse(visit);
    }

    /** What a card says of its school chooses only among the schools that know who pressed. */
    Visit ofPress(Visit visit, Verb verb) {
        if (!visit.isOfSeveralSchools()) {
            return visit;
        }
        var written = visit.value("school");
        return first(visit, each -> each.school().value().equals(written))
                .or(() -> first(visit, each -> isTheirCase(each, verb)))
                .or(() -> first(visit, this::isDraftedThere))
                .orElse(visit);
    }

    private boolean isTheirCase(Visit visit, Verb verb) {
        return verb.isAboutCase()
                && gate.find(visit.viewer(), verb.permission(), visit.caseId()).isPresent();
    }

    private boolean isDraftedThere(Visit visit) {
        return chats.find(visit.chat())
                .map(Chat::draft)
                .filter(draft -> draft.id().equals(visit.caseId()))
                .isPresent();
    }

    private static Optional<Visit> first(Visit visit, Predicate<Visit> which) {
        return visit.everywhere().stream().filter(which).findFirst().map(visit::at);
    }
}
