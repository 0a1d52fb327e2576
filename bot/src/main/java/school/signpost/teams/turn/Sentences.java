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
import school.signpost.shared.SchoolId;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.DutyAnswers;
import school.signpost.teams.present.FollowerCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.present.SchoolChoice;

/** What a typed message gets for an answer. */
@Component
class Sentences {

    private final HearSentence hearing;
    private final AddDetails adding;
    private final AlertAboutPupil pupils;
    private final Drafts drafts;
    private final PolicyTalk talk;
    private final RotaTalk rota;
    private final ReachabilityTalk reachability;
    private final Own own;
    private final Faces faces;
    private final DutyAnswers duties;
    private final AdministratorTalk administrators;
    private final EquipmentTalk equipment;
    private final PermitTalk permits;

    Sentences(
            HearSentence hearing,
            AddDetails adding,
            AlertAboutPupil pupils,
            Drafts drafts,
            PolicyTalk talk,
            RotaTalk rota,
            ReachabilityTalk reachability,
            Own own,
            Faces faces,
            DutyAnswers duties,
            AdministratorTalk administrators,
            EquipmentTalk equipment,
            PermitTalk permits) {
        this.hearing = hearing;
        this.adding = adding;
        this.pupils = pupils;
        this.drafts = drafts;
        this.talk = talk;
        this.rota = rota;
        this.reachability = reachability;
        this.own = own;
        this.faces = faces;
        this.duties = duties;
        this.administrators = administrators;
        this.equipment = equipment;
        this.permits = permits;
    }

    List<OutgoingMessage> fromPupil(Visit visit) {
        pupils.hear(
                visit.teller(), ConfidentialText.of(textOf(visit)), visit.in().activityId());
        return List.of(OutgoingMessage.text(faces.plain().pupil(visit.school())));
    }

    List<OutgoingMessage> answer(Visit visit) {
        var request = Requests.parse(textOf(visit));
        if (!visit.in().personal()) {
            return inChannel(visit);
        }
        if (!(request instanceof Request.Sentence)) {
            visit.everywhere()
                    .forEach(each -> drafts.reachableAt(each.chat(), each.in().address()));
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
                    case Request.RemindNow ignored -> List.of(duties.remindNow(visit.viewer()));
                    case Request.Leavers ignored -> List.of(duties.leavers(visit.viewer()));
                    case Request.WhoHasNotSigned ignored -> List.of(duties.whoHasNotSigned(visit.viewer()));
                    case Request.MyDevices ignored -> equipment.mine(visit);
                    case Request.Equipment sought -> equipment.found(visit, sought.search());
                    case Request.Permits asked -> permits(visit, asked);
                    case Request.Deliveries ignored -> administrators.deliveries(visit);
                    case Request.Gaps ignored -> administrators.gaps(visit);
                    case Request.PolicyStanding ignored -> administrators.policy(visit);
                    case Request.StaffListStanding ignored -> administrators.staffList(visit);
                    case Request.PolicyChanges ignored -> administrators.policyChanges(visit);
                    case Request.CheckAlerts ignored -> shown(reachability.check(visit));
                    case Request.Practice practice -> elseHeard(visit, reachability.practise(visit, practice));
                    case Request.Standing standing -> List.of(standing(visit, standing));
                    case Request.Addendum addendum -> List.of(addition(visit, addendum));
                    case Request.Contacts ignored -> policy(visit, talk.contacts(visit));
                    case Request.Question question -> policy(visit, talk.question(visit, question));
                    case Request.WhoWouldBeTold dry -> policy(visit, talk.dryRun(visit, dry));
                    case Request.Away away -> elseHeard(visit, rota.away(visit, away));
                    case Request.Back back -> elseHeard(visit, rota.back(visit, back));
                    case Request.OnDuty ignored -> duty(visit);
                    case Request.Suspensions said ->
                        elseHeard(visit, own.suspensions().of(visit, said));
                    case Request.Sentence sentence -> heard(visit, sentence.text());
                    case Request.Nothing ignored ->
                        evidence.isEmpty()
                                ? List.of(faces.plain().message(faces.plain().help(visit.school())))
                                : List.<OutgoingMessage>of();
                });
        return answers;
    }

    /** Nothing is taken there; but who writes of danger in the wrong place must not be kept from help by that. */
    private List<OutgoingMessage> inChannel(Visit visit) {
        var elsewhere = faces.plain().say("channel.only-in-private");
        boolean danger = hearing.alarm(visit.school(), ConfidentialText.of(textOf(visit)))
                .danger();
        return List.of(
                OutgoingMessage.text(danger ? faces.reports().danger(visit.school()) + " " + elsewhere : elsewhere));
    }

    private static String textOf(Visit visit) {
        var text = visit.in().text();
        return text == null ? "" : text;
    }

    private List<OutgoingMessage> heard(Visit visit, String text) {
        var message = new HearSentence.Message(
                ConfidentialText.of(text), visit.in().address(), visit.in().activityId());
        if (visit.isOfSeveralSchools()) {
            return hearing.hold(visit.viewer(), visit.chat(), message)
                    .map(held -> faces.plain().message(faces.schools().ask(held, schoolsOf(visit))))
                    .map(List::of)
                    .orElseGet(List::of);
        }
        var heard = hearing.hear(visit.viewer(), visit.chat(), message);
        return heard instanceof Heard.HeardBefore
                ? List.of()
                : List.of(faces.plain().message(faces.reports().of(visit.school(), heard)));
    }

    private static List<SchoolId> schoolsOf(Visit visit) {
        return visit.everywhere().stream().map(Visit::school).toList();
    }

    private List<OutgoingMessage> policy(Visit visit, PolicyTalk.Said said) {
        var answers = new ArrayList<OutgoingMessage>(said.report() ? heard(visit, textOf(visit)) : List.of());
        said.shown().forEach(card -> answers.add(faces.plain().message(card)));
        return answers;
    }

    private List<OutgoingMessage> elseHeard(Visit visit, List<CardModel> cards) {
        return cards.isEmpty() ? heard(visit, textOf(visit)) : shown(cards);
    }

    /** What no rule speaks of may be anything, a report as well. */
    private List<OutgoingMessage> permits(Visit visit, Request.Permits asked) {
        var cards = permits.of(visit, asked);
        if (!cards.isEmpty()) {
            return shown(cards);
        }
        return asked.what().isEmpty() ? List.of(text("duties.not-on-list")) : heard(visit, textOf(visit));
    }

    private List<OutgoingMessage> duty(Visit visit) {
        var cards = rota.duty(visit);
        return cards.isEmpty() ? List.of(text("duty.not-yours")) : shown(cards);
    }

    private List<OutgoingMessage> shown(List<CardModel> cards) {
        return cards.stream().map(faces.plain()::message).toList();
    }

    private OutgoingMessage cancelled(Visit visit) {
        long given = visit.everywhere().stream()
                .filter(each -> drafts.cancel(each.chat()))
                .count();
        return text(given > 0 ? "cancelled" : "nothing-to-cancel");
    }

    private OutgoingMessage mine(Visit visit) {
        boolean unconfirmed = visit.viewers().stream()
                .allMatch(viewer -> viewer instanceof Viewer.TenantUser user && !user.confirmed());
        return unconfirmed
                ? text("works-here.first")
                : faces.plain().message(faces.reporters().mine(own.reports().of(visit.viewers())));
    }

    private OutgoingMessage standing(Visit came, Request.Standing standing) {
        var visit = own.schools().of(came, standing.reference());
        Optional<CardModel> card = own.gate()
                .find(visit.viewer(), Permission.FOLLOW_REPORT, standing.reference())
                .map(file -> faces.followers().of(file, visit.viewer()));
        return card.map(faces.plain()::message)
                .orElseGet(() -> OutgoingMessage.text(faces.plain().notFound()));
    }

    private OutgoingMessage addition(Visit visit, Request.Addendum addendum) {
        if (addendum.text().isBlank()) {
            return text("add.nothing");
        }
        if (addendum.reference() == null && own.reports().of(visit.viewers()).isEmpty()) {
            return text("add.which");
        }
        return added(visit, addendum)
                .map(done -> OutgoingMessage.text(faces.plain()
                        .say(
                                done.password() ? "added.without-password" : "added",
                                Map.of("reference", done.file().reference().toString()))))
                .orElseGet(() -> OutgoingMessage.text(faces.plain().notFound()));
    }

    private Optional<AddDetails.Added> added(Visit visit, Request.Addendum addendum) {
        var reference = addendum.reference();
        if (reference == null) {
            return own.reports().of(visit.viewers()).stream()
                    .findFirst()
                    .flatMap(file -> added(own.schools().of(visit, file.reference()), file.id(), addendum.text()));
        }
        var there = own.schools().of(visit, reference);
        return own.gate()
                .find(there.viewer(), Permission.FOLLOW_REPORT, reference)
                .flatMap(file -> added(there, file.id(), addendum.text()));
    }

    private Optional<AddDetails.Added> added(Visit visit, CaseId id, String text) {
        return adding.addText(
                visit.viewer(), id, ConfidentialText.of(text), visit.in().activityId());
    }

    private OutgoingMessage text(String key) {
        return OutgoingMessage.text(faces.plain().say(key));
    }

    /** Where what is a person's own comes from, and what few may ask. */
    @Component
    record Own(OwnReports reports, CaseGate gate, WhichSchool schools, SuspensionTalk suspensions) {}

    /** The presenters that this needs. */
    @Component
    record Faces(
            PlainCards plain,
            SchoolChoice schools,
            ReportCards reports,
            ReporterCards reporters,
            FollowerCards followers) {}
}
