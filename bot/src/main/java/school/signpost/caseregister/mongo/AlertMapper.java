package school.signpost.caseregister.mongo;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Answer;
import school.signpost.alert.model.Chase;
import school.signpost.alert.model.Stop;
import school.signpost.alert.model.Told;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** The alert inside a case's document. */
final class AlertMapper {

    private AlertMapper() {}

    static Document write(Alert alert) {
        return new Document("status", alert.status().name())
                .append("step", alert.step())
                .append("repeats", alert.repeats())
                .append("told", alert.told().stream().map(AlertMapper::write).toList())
                .append("chase", write(alert.chase()))
                .append("stop", write(alert.stop()));
    }

    private static @Nullable Document write(@Nullable Chase chase) {
        return chase == null
                ? null
                : new Document("since", CaseMapper.date(chase.since()))
                        .append("asked", chase.asked())
                        .append("due", CaseMapper.date(chase.due()));
    }

    private static @Nullable Document write(@Nullable Stop stop) {
        return stop == null
                ? null
                : new Document("by", stop.by().value())
                        .append("reason", stop.reason().name())
                        .append("at", CaseMapper.date(stop.at()));
    }

    static Alert read(Document document, @Nullable Instant nextClimb) {
        return new Alert(
                Alert.Status.valueOf(document.getString("status")),
                document.getInteger("step"),
                document.getInteger("repeats"),
                nextClimb,
                document.getList("told", Document.class).stream()
                        .map(AlertMapper::told)
                        .toList(),
                chase(document.get("chase", Document.class)),
                stop(document.get("stop", Document.class)));
    }

    private static @Nullable Chase chase(@Nullable Document document) {
        return document == null
                ? null
                : new Chase(
                        document.getDate("since").toInstant(),
                        document.getInteger("asked"),
                        document.getDate("due").toInstant());
    }

    private static @Nullable Stop stop(@Nullable Document document) {
        return document == null
                ? null
                : new Stop(
                        StaffId.of(document.getString("by")),
                        Stop.Reason.valueOf(document.getString("reason")),
                        document.getDate("at").toInstant());
    }

    private static Document write(Told told) {
        var answered = told.acknowledgement();
        return new Document("person", told.person().value())
                .append("roles", told.roles().stream().map(RoleId::value).toList())
                .append("purpose", told.purpose().name())
                .append("step", told.step())
                .append("at", CaseMapper.date(told.at()))
                .append("answer", answered == null ? null : answered.answer().name())
                .append("answeredAt", CaseMapper.date(answered == null ? null : answered.at()))
                .append("withdrawn", CaseMapper.date(told.withdrawn()));
    }

    private static Told told(Document document) {
        var answer = document.getString("answer");
        return new Told(
                StaffId.of(document.getString("person")),
                document.getList("roles", String.class).stream().map(RoleId::of).toList(),
                Told.Purpose.valueOf(document.getString("purpose")),
                document.getInteger("step"),
                document.getDate("at").toInstant(),
                answer == null
                        ? null
                        : new Told.Acknowledgement(
                                Answer.valueOf(answer),
                                document.getDate("answeredAt").toInstant()),
                CaseMapper.instant(document, "withdrawn"));
    }
}
