package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.incident.ChooseSchool;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The button with which somebody of several schools says which one their report is about; the report then goes on. */
@Component
class SchoolActions implements Action {

    private final ChooseSchool choosing;
    private final ReportCards reports;
    private final ReporterCards reporters;
    private final PlainCards plain;

    SchoolActions(ChooseSchool choosing, ReportCards reports, ReporterCards reporters, PlainCards plain) {
        this.reporters = reporters;
        this.choosing = choosing;
        this.reports = reports;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CHOOSE_SCHOOL);
    }

    /** The visit is to the chosen school already: see who chose it from what the card carried. */
    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        if (!visit.school().value().equals(visit.value("school"))) {
            return new InvokeReply.Message(plain.notFound());
        }
        var chosen = new ChooseSchool.Chosen(
                visit.viewer(), visit.chat(), visit.in().address(), visit.in().activityId());
        var everywhere = visit.everywhere().stream().map(Visit::chat).toList();
        return choosing.choose(chosen, everywhere, visit.caseId())
                .map(heard -> plain.reply(reports.of(visit.school(), heard)))
                .or(() -> choosing.passedOn(visit.viewer(), visit.caseId())
                        .map(file -> plain.reply(reporters.sent(file, false))))
                .orElseGet(() -> new InvokeReply.Message(plain.say("report.kind-gone")));
    }
}
