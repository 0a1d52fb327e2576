package school.signpost.teams.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.incident.Drafts;
import school.signpost.incident.HearSentence;
import school.signpost.incident.Heard;
import school.signpost.incident.SendReport;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons with which somebody reports. */
@Component
class ReportActions implements Action {

    private final HearSentence hearing;
    private final SendReport sending;
    private final Drafts drafts;
    private final ReportCards reports;
    private final ReporterCards reporters;
    private final PlainCards plain;

    ReportActions(
            HearSentence hearing,
            SendReport sending,
            Drafts drafts,
            ReportCards reports,
            ReporterCards reporters,
            PlainCards plain) {
        this.hearing = hearing;
        this.sending = sending;
        this.drafts = drafts;
        this.reports = reports;
        this.reporters = reporters;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CHOOSE_KIND, Verb.ANSWER_FIRST, Verb.SEND_REPORT, Verb.TELL_NOW, Verb.CANCEL_REPORT);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        var kind = visit.value("kind");
        if (verb == Verb.CANCEL_REPORT) {
            drafts.cancel(visit.chat(), visit.caseId());
            // What was sent stays sent, by whomever.
            return plain.reply(sending.sent(visit.viewer(), visit.caseId())
                    .map(file -> reporters.sent(file, false))
                    .orElseGet(() -> plain.done("cancelled.title", "cancelled")));
        }
        if (kind.isBlank()) {
            return new InvokeReply.Message(plain.say("report.kind-gone"));
        }
        return switch (verb) {
            case CHOOSE_KIND, ANSWER_FIRST -> chosen(visit, KindId.of(kind));
            case SEND_REPORT -> sent(visit, KindId.of(kind));
            default -> shown(visit, sending.tellNow(visit.teller(), visit.caseId(), KindId.of(kind), about(visit)));
        };
    }

    private InvokeReply chosen(Visit visit, KindId kind) {
        var choice = new HearSentence.Choice(kind, visit.in().values());
        return hearing.choose(visit.viewer(), visit.chat(), visit.caseId(), choice)
                .map(heard -> plain.reply(reports.of(visit.school(), heard)))
                .orElseGet(() -> new InvokeReply.Message(plain.say("report.kind-gone")));
    }

    private InvokeReply sent(Visit visit, KindId kind) {
        return shown(
                visit,
                sending.send(visit.teller(), visit.caseId(), kind, visit.in().values()));
    }

    private static @Nullable RoleId about(Visit visit) {
        var role = visit.value("about");
        return role.isBlank() ? null : RoleId.of(role);
    }

    private InvokeReply shown(Visit visit, SendReport.Result result) {
        return switch (result) {
            case SendReport.Result.Accepted accepted ->
                plain.reply(reporters.sent(accepted.file(), accepted.password()));
            case SendReport.Result.Incomplete incomplete -> again(visit, incomplete);
            case SendReport.Result.LeadsOn lead -> chosen(visit, lead.kind().id());
            case SendReport.Result.AsksMore more ->
                again(visit, more.kind(), List.of(Line.strong(plain.say("form.more"))));
            case SendReport.Result.NotPossible ignored -> new InvokeReply.Message(plain.say("report.kind-gone"));
        };
    }

    /** The form again, with everything they typed and what is missing said first. */
    private InvokeReply again(Visit visit, SendReport.Result.Incomplete incomplete) {
        var problems = new ArrayList<Line>();
        incomplete.missing().forEach(question -> problems.add(problem("form.missing", question)));
        incomplete.wrong().forEach(question -> problems.add(problem("form.wrong", question)));
        return again(visit, incomplete.kind(), problems);
    }

    private InvokeReply again(Visit visit, IncidentKind kind, List<Line> first) {
        return plain.reply(reports.form(
                visit.school(),
                Heard.AskDetails.again(visit.caseId(), kind, visit.in().values()),
                first));
    }

    private Line problem(String key, Question question) {
        return Line.danger(plain.say(key, Map.of("question", question.ask())));
    }
}
