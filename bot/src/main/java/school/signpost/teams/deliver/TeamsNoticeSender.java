package school.signpost.teams.deliver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.NoticeSender;
import school.signpost.outbox.SendResult;
import school.signpost.shared.CaseId;
import school.signpost.shared.StaffId;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.OutgoingMessage;

/**
 * Sends owed notices to people's own chats. What a notice says is worked out when it leaves; whoever may no longer know of
 * the case by then gets nothing.
 */
@Component
class TeamsNoticeSender implements NoticeSender {

    private final PeopleInChat people;
    private final CaseGate gate;
    private final Messenger messenger;
    private final NoticeTexts texts;
    private final SharedCards shared;
    /** One notice at a time per chat: two alerts at once could not find each other's card. */
    private final List<ReentrantLock> queues =
            IntStream.range(0, 256).mapToObj(ignored -> new ReentrantLock()).toList();

    TeamsNoticeSender(PeopleInChat people, CaseGate gate, Messenger messenger, NoticeTexts texts, SharedCards shared) {
        this.people = people;
        this.gate = gate;
        this.messenger = messenger;
        this.texts = texts;
        this.shared = shared;
    }

    @Override
    public SendResult send(Claimed notice) {
        if (notice.kind() == NoticeKind.COMPANY) {
            // A mailbox is no chat: the channel that sends mail takes these. Somebody at school was told besides.
            return new SendResult.Pointless();
        }
        var key = new ChatKey(notice.id().school(), notice.person());
        var address = people.address(key);
        if (address.isEmpty()) {
            return new SendResult.Later("never-spoke-to-bot", null);
        }
        var queue = queues.get(Math.floorMod(key.hashCode(), queues.size()));
        queue.lock();
        try {
            return send(notice, new Recipient(key, address.get()));
        } finally {
            queue.unlock();
        }
    }

    private SendResult send(Claimed notice, Recipient to) {
        var id = CaseId.of(notice.id().aggregate());
        return switch (notice.kind()) {
            case ALERT, REMINDER, INFORMATION -> told(notice, to, id);
            case REFRESH -> refreshed(notice, to, id);
            case WITHDRAWAL -> withdrawn(notice, to);
            case ADDITION ->
                forRecipient(id, to).map(file -> post(to, texts.addition(file))).orElseGet(SendResult.Pointless::new);
            case ATTENTION -> attention(to, id);
            case COMPANY -> new SendResult.Pointless();
            case RECEIPT, READ, UNANSWERED, MUST_PHONE ->
                forReporter(id, to)
                        .flatMap(file -> texts.forReporter(notice, file))
                        .map(message -> post(to, message))
                        .orElseGet(SendResult.Pointless::new);
        };
    }

    private SendResult told(Claimed notice, Recipient to, CaseId id) {
        return forRecipient(id, to)
                .filter(file -> texts.isStillWanted(notice.kind(), file, to.staff()))
                .map(file -> shared.send(notice.kind(), file, to, this::post))
                .orElseGet(SendResult.Pointless::new);
    }

    private SendResult refreshed(Claimed notice, Recipient to, CaseId id) {
        var card = notice.card();
        if (card == null) {
            return new SendResult.Pointless();
        }
        return forRecipient(id, to)
                .map(file -> Outcomes.of(
                        messenger.update(to.address(), card, texts.card(to.key(), file, to.staff(), card)), card))
                .orElseGet(SendResult.Pointless::new);
    }

    /** The card goes; where Teams does not let it go, it is emptied. */
    private SendResult withdrawn(Claimed notice, Recipient to) {
        var card = notice.card();
        if (card == null) {
            return new SendResult.Pointless();
        }
        var deleted = Outcomes.of(messenger.delete(to.address(), card), null);
        return deleted instanceof SendResult.Never
                ? Outcomes.of(messenger.update(to.address(), card, texts.withdrawn()), null)
                : deleted;
    }

    /** Content-free: an administrator reads no case. */
    private SendResult attention(Recipient to, CaseId id) {
        return gate.find(people.viewer(to.key()), Permission.ADMINISTER, id)
                .map(file -> post(to, texts.attention()))
                .orElseGet(SendResult.Pointless::new);
    }

    private SendResult post(Recipient to, OutgoingMessage message) {
        return Outcomes.of(messenger.send(to.address(), message), null);
    }

    private Optional<Case> forRecipient(CaseId id, Recipient to) {
        return gate.find(new Viewer.Member(to.key().school(), to.staff(), Set.of()), Permission.BE_TOLD, id);
    }

    /** A case that turned out to concern its own reporter is theirs no more. */
    private Optional<Case> forReporter(CaseId id, Recipient to) {
        return gate.find(new Viewer.Machine(to.key().school()), Permission.BE_TOLD, id)
                .filter(file -> file.filing().reporter().person().equals(to.key().person()))
                .filter(gate::mayAskReporter);
    }

    /** Whose chat it goes to, and where that is. */
    record Recipient(ChatKey key, ChatAddress address) {

        StaffId staff() {
            return StaffId.of(key.person());
        }
    }
}
