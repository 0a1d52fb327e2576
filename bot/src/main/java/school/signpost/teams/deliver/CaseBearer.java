package school.signpost.teams.deliver;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.shared.CaseId;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Outcome;

/** What a case's notices say; whoever may no longer know of the case by the time they leave gets nothing. */
@Component
class CaseBearer implements Bearer {

    private static final Logger LOG = LoggerFactory.getLogger(CaseBearer.class);

    private final CaseGate gate;
    private final Messenger messenger;
    private final Posts posts;
    private final NoticeTexts texts;
    private final SharedCards shared;
    private final PeopleInChat people;

    CaseBearer(
            CaseGate gate,
            Messenger messenger,
            Posts posts,
            NoticeTexts texts,
            SharedCards shared,
            PeopleInChat people) {
        this.people = people;
        this.gate = gate;
        this.messenger = messenger;
        this.posts = posts;
        this.texts = texts;
        this.shared = shared;
    }

    @Override
    public String owner() {
        return Case.OWNER;
    }

    @Override
    public SendResult bear(Claimed notice, Recipient to) {
        var id = CaseId.of(notice.id().aggregate());
        return switch (notice.kind()) {
            case ALERT, REMINDER, INFORMATION -> told(notice, to, id);
            case REFRESH -> refreshed(notice, to, id);
            case WITHDRAWAL -> withdrawn(notice, to);
            case ADDITION ->
                forRecipient(id, to)
                        .map(file -> posts.post(to, texts.addition(file)))
                        .orElseGet(SendResult.Pointless::new);
            case ATTENTION -> attention(to, id);
            case CHASER ->
                forRecipient(id, to)
                        .flatMap(file -> texts.chaser(file, to.staff()))
                        .map(message -> posts.post(to, message))
                        .orElseGet(SendResult.Pointless::new);
            case RECEIPT, READ, UNANSWERED, MUST_PHONE, STOPPED ->
                forReporter(id, to)
                        .flatMap(file -> texts.forReporter(notice, file))
                        .map(message -> posts.post(to, message))
                        .orElseGet(SendResult.Pointless::new);
        };
    }

    private SendResult told(Claimed notice, Recipient to, CaseId id) {
        return forRecipient(id, to)
                .filter(file -> texts.isStillWanted(notice.kind(), file, to.staff()))
                .map(file -> told(notice.kind(), file, to))
                .orElseGet(SendResult.Pointless::new);
    }

    private SendResult told(NoticeKind kind, Case file, Recipient to) {
        var result = shared.send(kind, file, to, posts::post);
        if (kind == NoticeKind.REMINDER && result instanceof SendResult.Taken) {
            quieten(file, to);
        }
        return result;
    }

    /**
     * A case has one card at a time to answer on: the one before says no longer that it waits. When that does not succeed
     * the card stays as it is, and may be answered on as well.
     */
    private void quieten(Case file, Recipient to) {
        try {
            file.notices()
                    .cardOf(to.key().person())
                    .filter(card -> texts.othersOn(to.key(), to.staff(), card).isEmpty())
                    .ifPresent(card -> messenger.update(to.address(), card, texts.askedAgain(file)));
        } catch (RuntimeException surprise) { // the reminder has left: it must not leave again for this
            LOG.atWarn()
                    .setMessage("an earlier card of a case was left as it was")
                    .addKeyValue("case", file.id())
                    .addKeyValue("problem", surprise.getClass().getName())
                    .log();
        }
    }

    private SendResult refreshed(Claimed notice, Recipient to, CaseId id) {
        var card = notice.card();
        if (card == null) {
            return new SendResult.Pointless();
        }
        return forRecipient(id, to)
                .map(file -> updated(
                        messenger.update(to.address(), card, texts.card(to.key(), file, to.staff(), card)), card))
                .orElseGet(SendResult.Pointless::new);
    }

    /** A card that is gone needs no refreshing: whoever deleted it knows what they did. */
    private static SendResult updated(Outcome outcome, String card) {
        return Outcomes.isNobodyThere(outcome) ? new SendResult.Pointless() : Outcomes.of(outcome, card);
    }

    /** The card goes, or this case goes from it; where Teams does not let it go, it is emptied. */
    private SendResult withdrawn(Claimed notice, Recipient to) {
        var card = notice.card();
        if (card == null) {
            return new SendResult.Pointless();
        }
        var others = texts.othersOn(to.key(), to.staff(), card);
        if (others.isPresent()) {
            return updated(messenger.update(to.address(), card, others.get()), card);
        }
        var deleted = Outcomes.of(messenger.delete(to.address(), card), null);
        return deleted instanceof SendResult.Never
                ? updated(messenger.update(to.address(), card, texts.withdrawn()), card)
                : deleted;
    }

    /** Content-free: an administrator reads no case. */
    private SendResult attention(Recipient to, CaseId id) {
        return gate.find(people.viewer(to.key()), Permission.ADMINISTER, id)
                .map(file -> posts.post(to, texts.attention()))
                .orElseGet(SendResult.Pointless::new);
    }

    private Optional<Case> forRecipient(CaseId id, Recipient to) {
        return gate.find(new Viewer.Member(to.key().school(), to.staff(), Set.of()), Permission.BE_TOLD, id);
    }

    /** A case that turned out to concern its own reporter is theirs no more. */
    private Optional<Case> forReporter(CaseId id, Recipient to) {
        return gate.find(new Viewer.Machine(to.key().school()), Permission.BE_TOLD, id)
                .filter(file ->
                        file.filing().reporter().person().equals(to.key().person()))
                .filter(gate::mayAskReporter);
    }
}
