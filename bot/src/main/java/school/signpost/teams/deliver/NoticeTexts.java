package school.signpost.teams.deliver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Told;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Notices;
import school.signpost.caseregister.ReadCase;
import school.signpost.conversation.ChatKey;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeKind;
import school.signpost.shared.StaffId;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.AlertGroups;
import school.signpost.teams.present.CaseCards;
import school.signpost.teams.present.PendingCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.present.StandingLines;
import school.signpost.teams.turn.Verb;

/** What each notice says, as things stand when it leaves. */
@Component
class NoticeTexts {

    private final CaseCards cards;
    private final PendingCards pending;
    private final AlertGroups groups;
    private final ReporterCards reporters;
    private final StandingLines standing;
    private final PlainCards plain;
    private final ReadCase reading;

    NoticeTexts(
            CaseCards cards,
            PendingCards pending,
            AlertGroups groups,
            ReporterCards reporters,
            StandingLines standing,
            PlainCards plain,
            ReadCase reading) {
        this.cards = cards;
        this.pending = pending;
        this.groups = groups;
        this.reporters = reporters;
        this.standing = standing;
        this.plain = plain;
        this.reading = reading;
    }

    /** A first alert always goes out, so that they know of it; a reminder only while their answer is awaited. */
    boolean isStillWanted(NoticeKind kind, Case file, StaffId person) {
        return kind != NoticeKind.REMINDER
                || (file.alert().status().isOpen()
                        && file.alert()
                                .told(person)
                                .filter(told -> told.mayAnswer() && !told.hasAnswered())
                                .isPresent());
    }

    /** The card of one recipient, for the place where {@code activityId} is. */
    OutgoingMessage card(ChatKey chat, Case file, StaffId recipient, String activityId) {
        return plain.message(groups.cardFor(chat, file, recipient, activityId));
    }

    /** What a card shows of other cases to somebody who may know of one of its cases no more; empty where it had no other. */
    Optional<OutgoingMessage> othersOn(ChatKey chat, StaffId recipient, String activityId) {
        return groups.othersOn(chat, recipient, activityId).map(plain::message);
    }

    OutgoingMessage alert(Case file, StaffId recipient) {
        return plain.message(cards.alert(file, recipient));
    }

    OutgoingMessage group(ChatKey chat, StaffId recipient, List<String> caseIds) {
        return plain.message(groups.group(chat, recipient, caseIds));
    }

    /** Not even a reference: see ground rule 5. */
    OutgoingMessage attention() {
        return plain.message(plain.done("attention.title", "attention"));
    }

    OutgoingMessage withdrawn() {
        return plain.message(plain.done("withdrawn.title", "withdrawn"));
    }

    /** Where a card was that has been sent again. */
    OutgoingMessage askedAgain(Case file) {
        return OutgoingMessage.text(plain.say(
                "alert.asked-again", Map.of("reference", file.reference().toString())));
    }

    OutgoingMessage addition(Case file) {
        var reference = file.reference().toString();
        var text = plain.say("addition", Map.of("reference", reference));
        return plain.message(new CardModel.Say(
                text,
                reference,
                List.of(Line.of(plain.say("addition.text"))),
                List.of(Button.dialog(
                                plain.say("alert.open"),
                                Verb.OPEN_CASE.written(),
                                file.id().value())
                        .first())));
    }

    /** "Still with you?", unless they have done something since or it is with them no more. */
    Optional<OutgoingMessage> chaser(Case file, StaffId owner) {
        var chase = file.alert().chase();
        boolean isTheirs =
                file.alert().owners().stream().anyMatch(each -> each.person().equals(owner));
        return chase != null && chase.asked() > 0 && isTheirs
                ? Optional.of(plain.message(pending.stillWithYou(file)))
                : Optional.empty();
    }

    /** Empty when things have moved on and there is nothing left to say. */
    Optional<OutgoingMessage> forReporter(Claimed notice, Case file) {
        return switch (notice.kind()) {
            case RECEIPT -> Optional.of(plain.message(reporters.receipt(file)));
            case READ -> answeredBy(notice, file).map(told -> read(file, told));
            case UNANSWERED ->
                file.alert().status().isOpen()
                        ? Optional.of(OutgoingMessage.text(reporters.unanswered(file)))
                        : Optional.empty();
            case MUST_PHONE ->
                file.alert().status() == Alert.Status.NOBODY_LEFT
                        ? Optional.of(plain.message(reporters.mustPhone(file)))
                        : Optional.empty();
            case STOPPED ->
                reporters
                        .stopped(file, notice.id().key().equals(Notices.STOPPED))
                        .map(OutgoingMessage::text);
            case ALERT, REMINDER, INFORMATION, REFRESH, WITHDRAWAL, ADDITION, CHASER, ATTENTION -> Optional.empty();
        };
    }

    private OutgoingMessage read(Case file, Told told) {
        var answered = Objects.requireNonNull(told.acknowledgement());
        var note = reading.noteWith(file, told.person(), answered.at())
                .map(text -> " " + plain.say("read.note", Map.of("note", text.value())))
                .orElse("");
        return OutgoingMessage.text(plain.say(
                "read", Map.of("reference", file.reference().toString(), "text", standing.read(file, told) + note)));
    }

    /** The key says who answered: read/person/answer. */
    private static Optional<Told> answeredBy(Claimed notice, Case file) {
        var person = notice.id().key().split("/", -1)[1];
        return file.alert().told(StaffId.of(person)).filter(Told::hasAnswered);
    }
}
