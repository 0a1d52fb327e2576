package school.signpost.teams.act;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.agreement.RecordForOthers;
import school.signpost.agreement.RecordForOthers.About;
import school.signpost.agreement.RecordForOthers.Result;
import school.signpost.agreement.RecordPaper;
import school.signpost.agreement.RecordPaper.Paper;
import school.signpost.agreement.Signatory;
import school.signpost.agreement.WhoIsMeant;
import school.signpost.cards.Line;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.shared.AgreementId;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.RecordForm;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The office puts on record for one person or pupil: signed on paper, need not sign, will not sign, to be asked again. */
@Component
class RecordDialog implements Action.InDialog {

    private final RecordForOthers recording;
    private final RecordPaper papers;
    private final WhoIsMeant meant;
    private final Access access;
    private final RecordForm form;
    private final PlainCards plain;

    RecordDialog(
            RecordForOthers recording,
            RecordPaper papers,
            WhoIsMeant meant,
            Access access,
            RecordForm form,
            PlainCards plain) {
        this.recording = recording;
        this.papers = papers;
        this.meant = meant;
        this.access = access;
        this.form = form;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RECORD_SIGNATURE, Verb.RECORD_PUPIL);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return access.allows(visit.viewer(), verb.permission())
                ? form(verb, visit, List.of(), List.of())
                : new InvokeReply.Message(plain.notFound());
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        if (!access.allows(visit.viewer(), verb.permission())) {
            return new InvokeReply.Message(plain.notFound());
        }
        var who = visit.value(RecordForm.WHO);
        var which = visit.value(RecordForm.WHICH);
        if (who.isEmpty() || which.isEmpty()) {
            return again(verb, visit, plain.say("record.incomplete"));
        }
        if (verb == Verb.RECORD_SIGNATURE) {
            return recorded(verb, visit, new About(StaffId.of(who), AgreementId.of(which)));
        }
        var pupils = meant.pupils(visit.viewer(), who);
        return switch (pupils.size()) {
            case 0 -> again(verb, visit, plain.say("pupil.nobody"));
            case 1 -> recorded(verb, visit, new About(pupils.getFirst().key(), AgreementId.of(which)));
            default -> form(verb, visit, List.of(Line.strong(plain.say("pupil.twins"))), pupils);
        };
    }

    private InvokeReply recorded(Verb verb, Visit visit, About about) {
        return switch (visit.value(RecordForm.HOW)) {
            case RecordForm.PAPER -> paper(verb, visit, about);
            case RecordForm.EXEMPT -> exempt(verb, visit, about);
            case RecordForm.DECLINED -> declined(verb, visit, about);
            case RecordForm.AGAIN -> said(verb, visit, recording.askAgain(visit.viewer(), about));
            default -> form(verb, visit, List.of(), List.of());
        };
    }

    private InvokeReply paper(Verb verb, Visit visit, About about) {
        var on = visit.day(RecordForm.DAY);
        var seenBy = visit.value(RecordForm.WORDS);
        if (on.isEmpty() || seenBy.isEmpty()) {
            return again(verb, visit, plain.say("record.paper.incomplete"));
        }
        var paper = new Paper(
                on.get(),
                seenBy,
                Signer.parse(visit.value(RecordForm.BY)),
                visit.value(RecordForm.PARENT),
                visit.value(RecordForm.VERSION));
        return said(verb, visit, papers.record(visit.viewer(), about, paper));
    }

    private InvokeReply declined(Verb verb, Visit visit, About about) {
        var why = Written.plain(visit.value(RecordForm.WORDS));
        return why.isEmpty()
                ? again(verb, visit, plain.say("record.declined.incomplete"))
                : said(verb, visit, recording.declined(visit.viewer(), about, why));
    }

    private InvokeReply exempt(Verb verb, Visit visit, About about) {
        var why = Written.plain(visit.value(RecordForm.WORDS));
        return why.isEmpty()
                ? again(verb, visit, plain.say("record.exempt.incomplete"))
                : said(
                        verb,
                        visit,
                        recording.exempt(
                                visit.viewer(),
                                about,
                                why,
                                visit.day(RecordForm.DAY).orElse(null)));
    }

    private InvokeReply said(Verb verb, Visit visit, Result result) {
        return switch (result) {
            case Result.Done done ->
                new InvokeReply.Message(plain.say("record.done", Map.of("name", done.name(), "title", done.title())));
            case Result.Refused refused -> new InvokeReply.Message(plain.say("record.refused." + refused.why()));
            case Result.UnknownVersion unknown ->
                again(
                        verb,
                        visit,
                        plain.say("record.unknown-version", Map.of("known", String.join(", ", unknown.known()))));
            case Result.NotFound ignored -> new InvokeReply.Message(plain.notFound());
        };
    }

    private InvokeReply again(Verb verb, Visit visit, String what) {
        return form(verb, visit, List.of(Line.danger(what)), List.of());
    }

    private InvokeReply form(Verb verb, Visit visit, List<Line> first, List<Signatory.OfPupil> twins) {
        var said = visit.in().values();
        return verb == Verb.RECORD_PUPIL
                ? plain.dialog(plain.say("pupil.title"), form.pupil(visit.school(), said, first, twins))
                : plain.dialog(plain.say("record.title"), form.person(visit.school(), said, first));
    }
}
