package school.signpost.teams.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.OwnDuties.ToRead;
import school.signpost.agreement.SignAgreement;
import school.signpost.agreement.SignAgreement.Result;
import school.signpost.agreement.SignAgreement.Typed;
import school.signpost.agreement.model.Outcome;
import school.signpost.cards.Line;
import school.signpost.language.PasswordSpotter;
import school.signpost.shared.AgreementId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SignCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Reading an agreement and signing it, or saying that one will not. */
@Component
class SignDialogs implements Action.InDialog {

    private final OwnDuties own;
    private final SignAgreement signing;
    private final SignCards cards;
    private final PlainCards plain;

    SignDialogs(OwnDuties own, SignAgreement signing, SignCards cards, PlainCards plain) {
        this.own = own;
        this.signing = signing;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.SIGN_AGREEMENT, Verb.DECLINE_AGREEMENT);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return read(visit)
                .map(read -> verb == Verb.DECLINE_AGREEMENT
                        ? plain.dialog(read.item().agreement().title(), cards.toDecline(read))
                        : form(visit, read, List.of()))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        return read(visit)
                .map(read -> verb == Verb.DECLINE_AGREEMENT ? declined(visit, read) : signed(visit, read))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private InvokeReply signed(Visit visit, ToRead read) {
        if (!visit.value(SignCards.AGREE).equals("yes")
                || visit.value(SignCards.NAME).isBlank()) {
            return form(visit, read, List.of(Line.danger(plain.say("sign.both"))));
        }
        var typed = new Typed(visit.value(SignCards.NAME), visit.in().sender().aadObjectId());
        var id = read.item().agreement().id();
        return said(visit, read, signing.sign(visit.viewer(), id, visit.value(SignCards.TEXT), typed));
    }

    private InvokeReply declined(Visit visit, ToRead read) {
        var reason = visit.value(SignCards.REASON);
        if (reason.isBlank()) {
            return plain.dialog(read.item().agreement().title(), cards.toDecline(read));
        }
        if (PasswordSpotter.spots(reason)) {
            return new InvokeReply.Message(plain.say("password.typed"));
        }
        var id = read.item().agreement().id();
        return said(visit, read, signing.decline(visit.viewer(), id, visit.value(SignCards.TEXT), reason));
    }

    private InvokeReply said(Visit visit, ToRead read, Result result) {
        return switch (result) {
            case Result.Signed ignored -> new InvokeReply.Message(plain.say("signed.thanks"));
            case Result.Declined ignored -> new InvokeReply.Message(plain.say("declined.thanks"));
            case Result.OtherName other ->
                form(visit, read, List.of(Line.danger(plain.say("sign.other-name", Map.of("name", other.listed())))));
            case Result.NotTheirs ignored -> new InvokeReply.Message(plain.notFound());
            case Result.Refused refused ->
                refused.why() == Outcome.Why.SUPERSEDED
                        ? form(visit, read, List.of(Line.danger(plain.say("sign.superseded"))))
                        : new InvokeReply.Message(plain.say("sign.refused." + refused.why()));
        };
    }

    private InvokeReply form(Visit visit, ToRead read, List<Line> first) {
        return plain.dialog(read.item().agreement().title(), cards.toSign(visit.school(), read, first));
    }

    private Optional<ToRead> read(Visit visit) {
        var id = visit.value("id");
        return id.isBlank() ? Optional.empty() : own.read(visit.viewer(), AgreementId.of(id));
    }
}
