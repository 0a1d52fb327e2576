package school.signpost.caseregister.mongo;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.alert.model.Alert;
import school.signpost.alert.model.Answer;
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
                .append("told", alert.told().stream().map(AlertMapper::write).toList());
    }

    static Alert read(Document document, @Nullable Instant nextClimb) {
        return new Alert(
                Alert.Status.valueOf(document.getString("status")),
                document.getInteger("step"),
                document.getInteger("repeats"),
                nextClimb,
                document.getList("told", Document.class).stream()
                        .map(AlertMapper::told)
                        .toList());
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
