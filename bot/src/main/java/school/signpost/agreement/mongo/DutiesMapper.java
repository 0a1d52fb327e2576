package school.signpost.agreement.mongo;

import static school.signpost.agreement.mongo.Values.date;
import static school.signpost.agreement.mongo.Values.day;
import static school.signpost.agreement.mongo.Values.moment;
import static school.signpost.agreement.mongo.Values.theDay;
import static school.signpost.agreement.mongo.Values.theMoment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Obligation;
import school.signpost.agreement.model.PersonDuties;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Errand;
import school.signpost.reminder.model.Hearing;
import school.signpost.reminder.model.LeaverFile;
import school.signpost.reminder.model.LeaverTask;
import school.signpost.reminder.model.LeaverTask.State;
import school.signpost.reminder.model.PasswordRecord;
import school.signpost.shared.AgreementId;

/** What a person owes, inside their document. */
final class DutiesMapper {

    private DutiesMapper() {}

    static Document write(PersonDuties duties) {
        var hearing = duties.hearing();
        return new Document(
                        "agreements",
                        duties.obligations().entrySet().stream()
                                .map(each -> ObligationMapper.write(each.getKey(), each.getValue()))
                                .toList())
                .append("password", password(duties.password()))
                .append(
                        "errands",
                        duties.errands().stream().map(DutiesMapper::errand).toList())
                .append("lastDigest", day(hearing.lastDigest()))
                .append("snoozedUntil", day(hearing.snoozedUntil()))
                .append("snoozes", hearing.snoozes())
                .append("leaving", leaving(duties.leaving()));
    }

    static PersonDuties read(Document document) {
        return new PersonDuties(
                obligations(document.getList("agreements", Document.class)),
                password(document.get("password", Document.class)),
                document.getList("errands", Document.class).stream()
                        .map(DutiesMapper::errand)
                        .toList(),
                new Hearing(day(document, "lastDigest"), day(document, "snoozedUntil"), document.getInteger("snoozes")),
                leaving(document.get("leaving", Document.class)));
    }

    private static Map<AgreementId, Obligation> obligations(List<Document> documents) {
        var obligations = new HashMap<AgreementId, Obligation>();
        documents.forEach(
                each -> obligations.put(AgreementId.of(each.getString("agreement")), ObligationMapper.read(each)));
        return obligations;
    }

    private static @Nullable Document password(@Nullable PasswordRecord password) {
        if (password == null) {
            return null;
        }
        var directory = password.directory();
        return new Document("knownSince", day(password.knownSince()))
                .append("directoryChanged", date(directory == null ? null : directory.changedAt()))
                .append("directoryRead", date(directory == null ? null : directory.readAt()))
                .append("ownWord", date(password.ownWord()))
                .append("staffList", day(password.staffList()))
                .append("compromised", date(password.compromised()))
                .append("told", day(password.told()))
                .append("times", password.times());
    }

    private static @Nullable PasswordRecord password(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var changed = moment(document, "directoryChanged");
        return new PasswordRecord(
                theDay(document, "knownSince"),
                changed == null
                        ? null
                        : new PasswordRecord.DirectoryWord(changed, theMoment(document, "directoryRead")),
                moment(document, "ownWord"),
                day(document, "staffList"),
                moment(document, "compromised"),
                day(document, "told"),
                document.getInteger("times"));
    }

    private static Document errand(Errand errand) {
        return new Document("id", errand.id().value())
                .append("kind", errand.kind().name())
                .append("about", errand.about())
                .append("since", day(errand.since()))
                .append("due", day(errand.due()))
                .append("told", day(errand.told()))
                .append("times", errand.times());
    }

    private static Errand errand(Document document) {
        return new Errand(
                DutyId.of(document.getString("id")),
                Errand.Kind.valueOf(document.getString("kind")),
                document.getString("about"),
                theDay(document, "since"),
                theDay(document, "due"),
                day(document, "told"),
                document.getInteger("times"));
    }

    private static @Nullable Document leaving(@Nullable LeaverFile file) {
        return file == null
                ? null
                : new Document("lastDay", day(file.lastDay()))
                        .append(
                                "tasks",
                                file.tasks().stream().map(DutiesMapper::task).toList());
    }

    private static @Nullable LeaverFile leaving(@Nullable Document document) {
        return document == null
                ? null
                : new LeaverFile(
                        theDay(document, "lastDay"),
                        document.getList("tasks", Document.class).stream()
                                .map(DutiesMapper::task)
                                .toList());
    }

    private static Document task(LeaverTask task) {
        var document = new Document("kind", task.kind().name()).append("due", day(task.due()));
        return switch (task.state()) {
            case State.Open ignored -> document.append("state", "open");
            case State.Done done ->
                document.append("state", "done")
                        .append("by", done.by())
                        .append("on", day(done.on()))
                        .append("note", done.note());
            case State.Confirmed confirmed ->
                document.append("state", "confirmed").append("on", day(confirmed.on()));
            case State.Dropped dropped ->
                document.append("state", "dropped")
                        .append("on", day(dropped.on()))
                        .append("why", dropped.why().name());
        };
    }

    private static LeaverTask task(Document document) {
        return new LeaverTask(
                LeaverTask.Kind.valueOf(document.getString("kind")),
                theDay(document, "due"),
                switch (document.getString("state")) {
                    case "open" -> new State.Open();
                    case "done" ->
                        new State.Done(document.getString("by"), theDay(document, "on"), document.getString("note"));
                    case "confirmed" -> new State.Confirmed(theDay(document, "on"));
                    case "dropped" -> new State.Dropped(theDay(document, "on"), why(document));
                    default -> throw new IllegalStateException("a leaver's task has an unknown state");
                });
    }

    /** The first documents did not say why; then somebody stayed. */
    private static LeaverTask.Reason why(Document document) {
        var why = document.getString("why");
        return why == null ? LeaverTask.Reason.STAYS : LeaverTask.Reason.valueOf(why);
    }
}
