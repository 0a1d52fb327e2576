package school.signpost.incident;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Report;
import school.signpost.confidential.Vault;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.shared.CaseId;

/** Somebody of several schools says which one their report is about: what they typed goes on there and nowhere else. */
@Component
public class ChooseSchool {

    private final Chats chats;
    private final HearSentence hearing;
    private final CaseGate gate;
    private final Vault vault;

    ChooseSchool(Chats chats, HearSentence hearing, CaseGate gate, Vault vault) {
        this.gate = gate;
        this.chats = chats;
        this.hearing = hearing;
        this.vault = vault;
    }

    /** What follows at the chosen school; empty when nothing is kept under this id any more. */
    public Optional<Heard> choose(Chosen chosen, Iterable<ChatKey> everywhere, CaseId draft) {
        for (var key : everywhere) {
            var held = chats.find(key)
                    .map(Chat::draft)
                    .filter(each -> each.schoolOpen() && each.id().equals(draft));
            if (held.isPresent()) {
                return goOn(chosen, key, held.get());
            }
        }
        return Optional.empty();
    }

    /** The case of this school, where they said too late which one it is about. */
    public Optional<Case> passedOn(Viewer viewer, CaseId draft) {
        return gate.find(viewer, Permission.FOLLOW_REPORT, SentAfterAll.idAt(viewer.school(), draft));
    }

    private Optional<Heard> goOn(Chosen chosen, ChatKey keptIn, Draft held) {
        var heard = continued(chosen, keptIn, held);
        chats.change(keptIn, chat -> isStill(chat, held) ? chat.drafting(null) : chat);
        return heard;
    }

    private Optional<Heard> continued(Chosen chosen, ChatKey keptIn, Draft held) {
        var sentence = held.sentence();
        if (sentence == null) {
            // It looked like a password and was not kept: what it was about is all that is left of it.
            return Optional.ofNullable(held.kind())
                    .map(kind -> new HearSentence.Choice(kind, Map.of()))
                    .flatMap(choice -> hearing.choose(chosen.viewer(), chosen.chat(), held.id(), choice));
        }
        var text = vault.open(new Vault.Place(keptIn.school(), held.id(), held.key()), Report.SENTENCE, sentence);
        var message = new HearSentence.Message(text, chosen.address(), chosen.activityId());
        var heard = hearing.hear(chosen.viewer(), chosen.chat(), message);
        return heard instanceof Heard.HeardBefore ? hearing.resume(chosen.viewer(), chosen.chat()) : Optional.of(heard);
    }

    private static boolean isStill(Chat chat, Draft held) {
        var draft = chat.draft();
        return draft != null && draft.id().equals(held.id());
    }

    /** Who chose, as somebody of the school they chose, and the press that said so. */
    public record Chosen(Viewer viewer, ChatKey chat, ChatAddress address, String activityId) {}
}
