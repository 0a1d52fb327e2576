package school.signpost.teams.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.agreement.RecordForOthers;
import school.signpost.agreement.RecordForOthers.About;
import school.signpost.agreement.RecordForOthers.Result;
import school.signpost.cards.Line;
import school.signpost.shared.AgreementId;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.RecordForm;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The office puts on record for one person: signed on paper, need not sign, to be asked again. */
@Component
class RecordDialog implements Action.InDialog {

    private final RecordForOthers recording;
    private final Access access;
    private final RecordForm form;
    private final PlainCards plain;

    RecordDialog(RecordForOthers recording, Access access, RecordForm form, PlainCards plain) {
        this.recording = recording;
        this.access = access;
        this.form = form;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RECORD_SIGNATURE);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return access.allows(visit.viewer(), verb.permission())
                ? form(visit, List.of())
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
            return form(visit, List.of(Line.danger(plain.say("record.incomplete"))));
        }
        var about = new About(StaffId.of(who), AgreementId.of(which));
        return switch (visit.value(RecordForm.HOW)) {
            case RecordForm.PAPER -> paper(visit, about);
            case RecordForm.EXEMPT -> exempt(visit, about);
            case RecordForm.AGAIN -> said(recording.askAgain(visit.viewer(), about));
            default -> form(visit, List.of());
        };
    }

    private InvokeReply paper(Visit visit, About about) {
        var on = day(visit);
        var seenBy = visit.value(RecordForm.WORDS);
        return on.isEmpty() || seenBy.isEmpty()
                ? form(visit, List.of(Line.danger(plain.say("record.paper.incomplete"))))
                : said(recording.paper(visit.viewer(), about, on.get(), seenBy));
    }

    private InvokeReply exempt(Visit visit, About about) {
        var why = visit.value(RecordForm.WORDS);
        return why.isEmpty()
                ? form(visit, List.of(Line.danger(plain.say("record.exempt.incomplete"))))
                : said(recording.exempt(visit.viewer(), about, why, day(visit).orElse(null)));
    }

    private static Optional<LocalDate> day(Visit visit) {
        try {
            var written = visit.value(RecordForm.DAY);
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private InvokeReply said(Result result) {
        return new InvokeReply.Message(
                switch (result) {
                    case Result.Done done ->
                        plain.say("record.done", Map.of("name", done.name(), "title", done.title()));
                    case Result.Refused refused -> plain.say("record.refused." + refused.why());
                    case Result.NotFound ignored -> plain.notFound();
                });
    }

    private InvokeReply form(Visit visit, List<Line> first) {
        return plain.dialog(plain.say("record.title"), form.of(visit.school(), first));
    }
}
