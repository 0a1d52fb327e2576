package school.signpost.teams.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.Line;
import school.signpost.permit.AskPermission;
import school.signpost.permit.DecidePermission;
import school.signpost.permit.Permit;
import school.signpost.permit.RequestTerms;
import school.signpost.permit.SeePermits;
import school.signpost.policy.model.RequestRule;
import school.signpost.shared.ConfidentialText;
import school.signpost.teams.present.PermitCards;
import school.signpost.teams.present.PermitForm;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.RecordForm;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Somebody says what they want and why; whoever decides says until when, or why not. */
@Component
class PermitDialogs implements Action.InDialog {

    private final AskPermission asking;
    private final DecidePermission deciding;
    private final SeePermits seeing;
    private final RequestTerms terms;
    private final PermitForm form;
    private final PermitCards cards;
    private final PlainCards plain;

    PermitDialogs(
            AskPermission asking,
            DecidePermission deciding,
            SeePermits seeing,
            RequestTerms terms,
            PermitForm form,
            PermitCards cards,
            PlainCards plain) {
        this.asking = asking;
        this.deciding = deciding;
        this.seeing = seeing;
        this.terms = terms;
        this.form = form;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.ASK_PERMIT, Verb.DECIDE_PERMIT);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        if (verb == Verb.ASK_PERMIT) {
            return rule(visit).map(rule -> ask(visit, rule, List.of())).orElseGet(this::notFound);
        }
        return deciding.find(visit.viewer(), visit.value("id"))
                .map(permit -> permit.isOpen() ? decide(visit, permit, List.of()) : stands(permit))
                .orElseGet(this::notFound);
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        return verb == Verb.ASK_PERMIT
                ? rule(visit).map(rule -> asked(visit, rule)).orElseGet(this::notFound)
                : deciding.find(visit.viewer(), visit.value("id"))
                        .map(permit -> decided(visit, permit))
                        .orElseGet(this::notFound);
    }

    /** Only for those who could ask at all. */
    private Optional<RequestRule> rule(Visit visit) {
        return seeing.of(visit.viewer()).flatMap(ignored -> terms.rule(visit.school(), visit.value("id")));
    }

    private InvokeReply asked(Visit visit, RequestRule rule) {
        var why = visit.value(PermitForm.WORDS);
        if (why.isEmpty()) {
            return ask(visit, rule, List.of(Line.danger(plain.say("permit.why-missing"))));
        }
        var result = asking.ask(visit.viewer(), rule.id(), text(why), visit.in().activityId());
        return switch (result) {
            case AskPermission.Result.Asked asked -> yours(asked.permit());
            case AskPermission.Result.Waiting waiting -> yours(waiting.permit());
            case AskPermission.Result.NobodyToAsk ignored -> new InvokeReply.Message(plain.say("permit.nobody"));
            case AskPermission.Result.NotFound ignored -> notFound();
        };
    }

    private static ConfidentialText text(String words) {
        return Written.text(words, PermitForm.LONGEST);
    }

    private InvokeReply decided(Visit visit, Permit permit) {
        var written = visit.value(PermitForm.WORDS);
        boolean yes = visit.value(PermitCards.HOW).equals(PermitCards.YES);
        if (!yes && written.isEmpty()) {
            return decide(visit, permit, List.of(Line.danger(plain.say("permit.reason-missing"))));
        }
        var result = yes
                ? deciding.yes(
                        visit.viewer(), permit.id(), visit.day(RecordForm.DAY).orElse(null), text(written))
                : deciding.no(visit.viewer(), permit.id(), text(written));
        return switch (result) {
            case DecidePermission.Result.Decided decided -> stands(decided.permit());
            case DecidePermission.Result.AlreadyDecided already -> stands(already.permit());
            case DecidePermission.Result.NotUntilThen wrong ->
                decide(visit, permit, List.of(Line.danger(notUntilThen(visit, wrong))));
            case DecidePermission.Result.NotFound ignored -> notFound();
        };
    }

    private String notUntilThen(Visit visit, DecidePermission.Result.NotUntilThen wrong) {
        var latest = wrong.latest();
        return latest == null
                ? plain.say("permit.until-missing")
                : plain.say("permit.until-latest", Map.of("day", cards.date(visit.school(), latest)));
    }

    private InvokeReply stands(Permit permit) {
        return new InvokeReply.Message(cards.standing(permit).text());
    }

    private InvokeReply yours(Permit permit) {
        return new InvokeReply.Message(cards.yours(permit).text());
    }

    private InvokeReply ask(Visit visit, RequestRule rule, List<Line> first) {
        var button = Button.submit(plain.say("permit.send"), Verb.ASK_PERMIT.written(), rule.id())
                .with("school", visit.school().value())
                .first();
        return plain.dialog(rule.title(), form.ask(rule, visit.in().values(), first, List.of(button)));
    }

    private InvokeReply decide(Visit visit, Permit permit, List<Line> first) {
        var how = visit.value(PermitCards.HOW);
        var lines = new ArrayList<>(first);
        lines.add(Line.of(seeing.why(permit).value()));
        var yes = submit(permit, PermitCards.YES, "permit.say-yes");
        var no = submit(permit, PermitCards.NO, "permit.say-no");
        var buttons = how.equals(PermitCards.NO) ? List.of(no.first(), yes) : List.of(yes.first(), no);
        return plain.dialog(
                plain.say("permit.title"), form.decide(permit, visit.in().values(), lines, buttons));
    }

    private Button submit(Permit permit, String how, String key) {
        return Button.submit(plain.say(key), Verb.DECIDE_PERMIT.written(), permit.id())
                .with("school", permit.school().value())
                .with(PermitCards.HOW, how)
                .withForm();
    }

    private InvokeReply notFound() {
        return new InvokeReply.Message(plain.notFound());
    }
}
