package school.signpost.teams.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.OwnReports;
import school.signpost.incident.AddDetails;
import school.signpost.incident.AlertAboutPupil;
import school.signpost.incident.Drafts;
import school.signpost.incident.HearSentence;
import school.signpost.incident.Heard;
import school.signpost.language.Request;
import school.signpost.language.Requests;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.DutyAnswers;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;

/** What a typed message gets for an answer. */
@Component
class Sentences {

    private final HearSentence hearing;
    private final AddDetails adding;
    private final AlertAboutPupil pupils;
    private final Drafts drafts;
    private final Own own;
    private final Faces faces;
    private final DutyAnswers duties;

    Sentences(
            HearSentence hearing,
            AddDetails adding,
            AlertAboutPupil pupils,
            Drafts drafts,
            Own own,
            Faces faces,
            DutyAnswers duties) {
        this.hearing = hearing;
        this.adding = adding;
        this.pupils = pupils;
        this.drafts = drafts;
        this.own = own;
        this.faces = faces;
        this.duties = duties;
    }

    List<OutgoingMessage> fromPupil(Visit visit) {
        pupils.hear(
                visit.teller(), ConfidentialText.of(textOf(visit)), visit.in().activityId());
        return List.of(OutgoingMessage.text(faces.plain().pupil(visit.school())));
    }

    List<OutgoingMessage> answer(Visit visit) {
        var request = Requests.parse(textOf(visit));
        if (!visit.in().personal()) {
            return List.of(OutgoingMessage.text(faces.plain().say("channel.only-in-private")));
        }
        if (!(request instanceof Request.Sentence)) {
            drafts.reachableAt(visit.chat(), visit.in().address());
        }
        var evidence = visit.in().hasAttachment() ? List.of(text("evidence.not-taken")) : List.<OutgoingMessage>of();
        var answers = new ArrayList<OutgoingMessage>(evidence);
        answers.addAll(
                switch (request) {
                    case Request.Help ignored ->
                        List.of(faces.plain().message(faces.plain().help(visit.school())));
                    case Request.Cancel ignored -> List.of(cancelled(visit));
                    case Request.MyReports ignored -> List.of(mine(visit));
                    case Request.MyDuties ignored -> List.of(duties.mine(visit.viewer()));
                    case Request.ChangedPassword ignored -> List.of(duties.changedPassword(visit.viewer()));
                    case Request.WhoHasNotSigned ignored -> List.of(duties.whoHasNotSigned(visit.viewer()));
                    case Request.Standing standing -> List.of(standing(visit, standing));
                    case Request.Addendum addendum -> List.of(addition(visit, addendum));
                    case Request.Sentence sentence -> heard(visit, sentence.text());
                    case Request.Nothing ignored ->
                        evidence.isEmpty()
                                ? List.of(faces.plain().message(faces.plain().help(visit.school())))
                                : List.<OutgoingMessage>of();
                });
        return answers;
    }

    private static String textOf(Visit visit) {
        var text = visit.in().text();
        return text == null ? "" : text;
    }

    private List<OutgoingMessage> heard(Visit visit, String text) {
        var message = new HearSentence.Message(
                ConfidentialText.of(text), visit.in().address(), visit.in().activityId());
        var heard = hearing.hear(visit.viewer(), visit.chat(), message);
        return heard instanceof Heard.HeardBefore
                ? List.of()
                : List.of(faces.plain().message(faces.reports().of(visit.school(), heard)));
    }

    private OutgoingMessage cancelled(Visit visit) {
        return text(drafts.cancel(visit.chat()) ? "cancelled" : "nothing-to-cancel");
    }

    private OutgoingMessage mine(Visit visit) {
        return visit.viewer() instanceof Viewer.TenantUser user && !user.confirmed()
                ? text("works-here.first")
                : faces.plain().message(faces.reporters().mine(own.reports().of(visit.viewer())));
    }

    private OutgoingMessage standing(Visit visit, Request.Standing standing) {
        Optional<CardModel> card = own.gate()
                .find(visit.viewer(), Permission.FOLLOW_REPORT, standing.reference())
                .map(file -> faces.forFollower(file, visit));
        return card.map(faces.plain()::message)
                .orElseGet(() -> OutgoingMessage.text(faces.plain().notFound()));
    }

    private OutgoingMessage addition(Visit visit, Request.Addendum addendum) {
        if (addendum.text().isBlank()) {
            return text("add.nothing");
        }
        var id = addendum.reference() == null
                ? own.reports().of(visit.viewer()).stream().findFirst().map(file -> file.id())
                : own.gate()
                        .find(visit.viewer(), Permission.FOLLOW_REPORT, addendum.reference())
                        .map(file -> file.id());
        return id.flatMap(found -> added(visit, found, addendum.text()))
                .map(done -> OutgoingMessage.text(faces.plain()
                        .say(
                                done.password() ? "added.without-password" : "added",
                                Map.of("reference", done.file().reference().toString()))))
                .orElseGet(() -> OutgoingMessage.text(faces.plain().notFound()));
    }

    private Optional<AddDetails.Added> added(Visit visit, CaseId id, String text) {
        return adding.addText(
                visit.viewer(), id, ConfidentialText.of(text), visit.in().activityId());
    }

    private OutgoingMessage text(String key) {
        return OutgoingMessage.text(faces.plain().say(key));
    }

    /** Where a person's own reports come from. */
    @Component
    record Own(OwnReports reports, CaseGate gate) {}

    /** The presenters that this needs. */
    @Component
    record Faces(
            PlainCards plain,
            ReportCards reports,
            ReporterCards reporters,
            school.signpost.teams.present.CaseCards cases) {

        /** A reporter sees their receipt; somebody who was told sees their own card. */
        CardModel forFollower(school.signpost.caseregister.Case file, Visit visit) {
            return visit.viewer() instanceof Viewer.Member member
                            && file.alert()
                                    .told(member.id())
                                    .filter(told -> told.withdrawn() == null)
                                    .isPresent()
                            && !file.filing()
                                    .reporter()
                                    .person()
                                    .equals(member.id().value())
                    ? cases.alert(file, member.id())
                    : reporters.receipt(file);
        }
    }
}
