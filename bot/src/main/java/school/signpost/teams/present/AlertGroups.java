package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.CardModel.Row;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.Ladders;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chat.RecentAlert;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.shared.CaseId;
import school.signpost.shared.StaffId;
import school.signpost.teams.turn.Verb;

/** Many like reports to one person within two minutes share one card; whatever changes, that card shows all of them. */
@Component
public class AlertGroups {

    private final Chats chats;
    private final CaseGate gate;
    private final CaseCards cards;
    private final Ladders ladders;
    private final StandingLines standing;
    private final RecipientLines lines;
    private final Words words;

    AlertGroups(
            Chats chats,
            CaseGate gate,
            CaseCards cards,
            Ladders ladders,
            StandingLines standing,
            RecipientLines lines,
            Words words) {
        this.chats = chats;
        this.gate = gate;
        this.cards = cards;
        this.ladders = ladders;
        this.standing = standing;
        this.lines = lines;
        this.words = words;
    }

    /** The card to show where {@code activityId} is: the group's, if that card holds more than this case. */
    public CardModel cardFor(ChatKey chat, Case file, StaffId recipient, @Nullable String activityId) {
        return groupOn(chat, activityId)
                .map(group -> group(chat, recipient, group.caseIds()))
                .orElseGet(() -> cards.alert(file, recipient));
    }

    /** The same card with what its reader may still know of; empty where that is nothing. */
    public Optional<CardModel> othersOn(ChatKey chat, StaffId recipient, String activityId) {
        return groupOn(chat, activityId)
                .filter(group -> !readable(chat, recipient, group.caseIds()).isEmpty())
                .map(group -> group(chat, recipient, group.caseIds()));
    }

    private List<Case> readable(ChatKey chat, StaffId recipient, List<String> caseIds) {
        var viewer = new Viewer.Member(chat.school(), recipient, java.util.Set.of());
        return caseIds.stream()
                .flatMap(id -> gate.find(viewer, Permission.BE_TOLD, CaseId.of(id)).stream())
                .toList();
    }

    private Optional<RecentAlert> groupOn(ChatKey chat, @Nullable String activityId) {
        return chats.find(chat).map(Chat::recentAlerts).stream()
                .flatMap(alerts -> alerts.values().stream())
                .filter(alert ->
                        alert.activityId().equals(activityId) && alert.caseIds().size() > 1)
                .findFirst();
    }

    /** One card for several cases of one kind. */
    public CardModel group(ChatKey chat, StaffId recipient, List<String> caseIds) {
        var files = readable(chat, recipient, caseIds);
        var kind = files.isEmpty() ? "" : ladders.kindOf(files.getFirst()).title();
        var title = words.say("alert.group.title", Map.of("count", Integer.toString(files.size()), "kind", kind));
        return new CardModel.Rows(
                title, title, files.stream().map(file -> row(file, recipient)).toList(), List.of());
    }

    private Row row(Case file, StaffId recipient) {
        var text = words.say(
                "alert.group.row",
                Map.of(
                        "who",
                        cards.reporter(file, null),
                        "time",
                        standing.time(file.school(), file.filing().reportedAt())));
        var how = lines.of(file, recipient).stream().findFirst().map(Line::text).orElse("");
        var open = Button.dialog(
                words.say("alert.open"), Verb.OPEN_CASE.written(), file.id().value());
        boolean waits = file.alert().status().isOpen()
                && file.alert()
                        .told(recipient)
                        .filter(told -> told.mayAnswer() && !told.hasAnswered())
                        .isPresent();
        var gotIt = Button.execute(
                words.say("alert.got-it"), Verb.GOT_IT.written(), file.id().value());
        return new Row(file.reference().toString(), text, how, waits ? List.of(gotIt, open) : List.of(open));
    }
}
