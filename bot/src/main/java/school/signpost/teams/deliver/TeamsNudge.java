package school.signpost.teams.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.caseregister.Case;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.conversation.Draft;
import school.signpost.incident.AbandonedNudge;
import school.signpost.outbox.Lane;
import school.signpost.policy.Memberships;
import school.signpost.policy.Policies;
import school.signpost.shared.KindId;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Outcome;
import school.signpost.teams.present.Phones;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.present.SchoolChoice;

/** "This has NOT been sent. Send it, or phone …", with the buttons to send it, until Signpost has passed it on. */
@Component
class TeamsNudge implements AbandonedNudge {

    private static final KindId CONCERN = KindId.of("safeguarding-concern");

    private final Chats chats;
    private final Messenger messenger;
    private final Policies policies;
    private final Memberships memberships;
    private final ReportCards reports;
    private final ReporterCards reporters;
    private final SchoolChoice schools;
    private final Phones phones;
    private final PlainCards plain;

    TeamsNudge(
            Chats chats,
            Messenger messenger,
            Policies policies,
            Memberships memberships,
            ReportCards reports,
            ReporterCards reporters,
            SchoolChoice schools,
            Phones phones,
            PlainCards plain) {
        this.chats = chats;
        this.messenger = messenger;
        this.policies = policies;
        this.memberships = memberships;
        this.reports = reports;
        this.reporters = reporters;
        this.schools = schools;
        this.phones = phones;
        this.plain = plain;
    }

    @Override
    public Nudged nudge(ChatKey key, Draft draft) {
        return chats.find(key)
                .map(Chat::address)
                .map(address -> messenger.inTurn(
                        Lane.URGENT,
                        address,
                        () -> nudged(messenger.send(address, plain.message(card(key, draft)))),
                        notYet -> new Nudged(false, null)))
                .orElseGet(() -> new Nudged(false, null));
    }

    private static Nudged nudged(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted
                ? new Nudged(true, accepted.activityId())
                : new Nudged(false, null);
    }

    @Override
    public void passedOn(ChatKey key, Draft draft, List<Case> files) {
        var card = draft.nudgeCard();
        var address = chats.find(key).map(Chat::address);
        if (card != null && address.isPresent()) {
            var to = address.get();
            var message = plain.message(reporters.passedOn(files));
            messenger.inTurn(
                    Lane.NORMAL,
                    to,
                    () -> Optional.of(messenger.update(to, card, message)),
                    notYet -> Optional.empty());
        }
    }

    private CardModel card(ChatKey key, Draft draft) {
        var phone = phones.of(key.school(), List.of()).orElseGet(() -> plain.say("phone.school-office"));
        var lines = new ArrayList<Line>();
        lines.add(Line.danger(plain.say("not-sent", Map.of("phone", phone))));
        lines.add(Line.quiet(reports.danger(key.school())));
        return new CardModel.Say(plain.say("not-sent.title"), plain.say("not-sent.title"), lines, buttons(key, draft));
    }

    private List<Button> buttons(ChatKey key, Draft draft) {
        if (draft.schoolOpen()) {
            return schools.choices(draft.id(), memberships.schoolsOf(key.school(), key.person()));
        }
        var policy = policies.current(key.school()).policy();
        var chosen = draft.kind() == null ? CONCERN : draft.kind();
        return policy.kind(chosen)
                .filter(kind -> kind.restricted())
                .or(() -> policy.kind(CONCERN))
                .map(kind -> reports.tellButtons(key.school(), draft.id(), kind, null))
                .orElse(List.of());
    }
}
