package school.signpost.permit.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.mongo.OwedMapper;
import school.signpost.permit.Deciders;
import school.signpost.permit.Permit;
import school.signpost.permit.Permit.Recorded;
import school.signpost.permit.Permit.Texts;
import school.signpost.permit.Standing;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/**
 * A permit as a document. {@code waitsFor}, {@code nextDue}, {@code nextSend} and {@code trouble} repeat what is inside, for
 * the queries, and stand there only while there is something to find.
 */
final class PermitDocument {

    private static final int SCHEMA_VERSION = 2;

    private PermitDocument() {}

    static Document write(Permit permit) {
        var document = new Document("_id", permit.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", permit.version())
                .append("school", permit.school().value())
                .append("asker", permit.asker().value())
                .append("kind", permit.kind())
                .append("key", permit.texts().key().base64())
                .append("why", permit.texts().why().base64())
                .append("answer", base64(permit.texts().answer()))
                .append("standing", standing(permit.standing()))
                .append(
                        "deciders",
                        permit.deciders().parts().stream()
                                .map(PermitDocument::ids)
                                .toList())
                .append("owed", OwedMapper.write(permit.owed()))
                .append(
                        "history",
                        permit.history().stream().map(PermitDocument::recorded).toList());
        var due = permit.nextDue();
        if (due != null) {
            document.append("nextDue", Date.from(due));
        }
        if (permit.isOpen()) {
            document.append("waitsFor", ids(permit.awaited()));
        }
        permit.owed().nextLook().ifPresent(next -> document.append("nextSend", Date.from(next)));
        if (!permit.owed().inTrouble().isEmpty()) {
            document.append("trouble", true);
        }
        return document;
    }

    private static @Nullable String base64(@Nullable SealedText text) {
        return text == null ? null : text.base64();
    }

    private static Document standing(Standing standing) {
        return switch (standing) {
            case Standing.Asked asked ->
                new Document("is", "asked")
                        .append(
                                "yes",
                                asked.yes().stream().map(PermitDocument::yes).toList());
            case Standing.Granted granted ->
                new Document("is", "granted")
                        .append("by", ids(granted.by()))
                        .append("on", granted.on().toString())
                        .append("until", granted.until().toString());
            case Standing.Refused refused ->
                new Document("is", "refused")
                        .append("by", refused.by().value())
                        .append("on", refused.on().toString());
            case Standing.Withdrawn withdrawn ->
                new Document("is", "withdrawn").append("on", withdrawn.on().toString());
        };
    }

    private static Document yes(Standing.Yes yes) {
        return new Document("by", yes.by().value()).append("until", yes.until().toString());
    }

    private static List<String> ids(List<StaffId> people) {
        return people.stream().map(StaffId::value).toList();
    }

    private static List<StaffId> people(List<?> ids) {
        return ids.stream().map(each -> StaffId.of((String) each)).toList();
    }

    private static Document recorded(Recorded recorded) {
        return new Document("at", Date.from(recorded.at()))
                .append("by", recorded.by())
                .append("what", recorded.what());
    }

    static Permit read(Document document) {
        var answer = document.getString("answer");
        return new Permit(
                document.getString("_id"),
                SchoolId.of(document.getString("school")),
                StaffId.of(document.getString("asker")),
                document.getString("kind"),
                new Texts(
                        new WrappedKey(document.getString("key")),
                        new SealedText(document.getString("why")),
                        answer == null ? null : new SealedText(answer)),
                standingOf(Objects.requireNonNull(document.get("standing", Document.class))),
                deciders(document.getList("deciders", Object.class, List.of())),
                moment(document),
                OwedMapper.read(document.getList("owed", Document.class, List.of())),
                document.getList("history", Document.class, List.of()).stream()
                        .map(PermitDocument::recordedIn)
                        .toList(),
                document.getLong("version"));
    }

    private static Standing standingOf(Document document) {
        return switch (document.getString("is")) {
            case "granted" -> new Standing.Granted(granters(document), day(document, "on"), day(document, "until"));
            case "refused" -> new Standing.Refused(by(document), day(document, "on"));
            case "withdrawn" -> new Standing.Withdrawn(day(document, "on"));
            default ->
                new Standing.Asked(document.getList("yes", Document.class, List.of()).stream()
                        .map(each -> new Standing.Yes(by(each), day(each, "until")))
                        .toList());
        };
    }

    /** In documents of version 1 one yes was always enough. */
    private static Deciders deciders(List<Object> stored) {
        return stored.stream().allMatch(List.class::isInstance)
                ? new Deciders(
                        stored.stream().map(part -> people((List<?>) part)).toList())
                : Deciders.anyOf(people(stored));
    }

    private static List<StaffId> granters(Document document) {
        return document.get("by") instanceof List<?> several ? people(several) : List.of(by(document));
    }

    private static StaffId by(Document document) {
        return StaffId.of(document.getString("by"));
    }

    private static LocalDate day(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }

    private static @Nullable Instant moment(Document document) {
        var due = document.getDate("nextDue");
        return due == null ? null : due.toInstant();
    }

    private static Recorded recordedIn(Document document) {
        return new Recorded(document.getDate("at").toInstant(), document.getString("by"), document.getString("what"));
    }
}
