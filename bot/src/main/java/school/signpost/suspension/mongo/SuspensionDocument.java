package school.signpost.suspension.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;
import school.signpost.suspension.AccountTask;
import school.signpost.suspension.Suspension;

/** A suspension as it is stored. */
final class SuspensionDocument {

    private static final int SCHEMA_VERSION = 1;

    private SuspensionDocument() {}

    static Document write(Suspension suspension) {
        var said = suspension.said();
        var returns = suspension.returns();
        var enable = suspension.enable();
        var next = suspension.asking().next();
        return new Document("_id", suspension.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", suspension.version())
                .append("school", suspension.school().value())
                .append("who", suspension.who().value())
                .append("by", said.by().value())
                .append("at", Date.from(said.at()))
                .append("on", said.on().toString())
                .append("returns", returns == null ? null : returns.toString())
                .append("disable", task(suspension.disable()))
                .append("enable", enable == null ? null : task(enable))
                .append(
                        "told",
                        suspension.told().stream().map(StaffId::value).sorted().toList())
                .append("asked", suspension.asking().times())
                .append("askedBefore", suspension.asking().since())
                .append("next", next == null ? null : Date.from(next))
                .append(
                        "entries",
                        suspension.entries().stream()
                                .map(each -> new Document("at", Date.from(each.at()))
                                        .append("actor", each.actor())
                                        .append("what", each.what().name()))
                                .toList())
                .append("key", suspension.key().base64());
    }

    static Suspension read(Document document) {
        var returns = document.getString("returns");
        var enable = document.get("enable", Document.class);
        return new Suspension(
                document.getString("_id"),
                SchoolId.of(document.getString("school")),
                StaffId.of(document.getString("who")),
                new Suspension.Said(
                        StaffId.of(document.getString("by")),
                        moment(document, "at"),
                        LocalDate.parse(document.getString("on"))),
                returns == null ? null : LocalDate.parse(returns),
                task(document.get("disable", Document.class)),
                enable == null ? null : task(enable),
                told(document),
                new Suspension.Asking(document.getInteger("asked"), document.getInteger("askedBefore"), next(document)),
                document.getList("entries", Document.class).stream()
                        .map(each -> new Suspension.Entry(
                                moment(each, "at"),
                                each.getString("actor"),
                                Suspension.What.valueOf(each.getString("what"))))
                        .toList(),
                new WrappedKey(document.getString("key")),
                document.getLong("version"));
    }

    private static Set<StaffId> told(Document document) {
        return document.getList("told", String.class).stream().map(StaffId::of).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant next(Document document) {
        var next = document.getDate("next");
        return next == null ? null : next.toInstant();
    }

    private static Instant moment(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Document task(AccountTask task) {
        return switch (task) {
            case AccountTask.Open ignored -> new Document("state", "open");
            case AccountTask.Done done -> {
                var note = done.note();
                yield new Document("state", "done")
                        .append("by", done.by().value())
                        .append("at", Date.from(done.at()))
                        .append("note", note == null ? null : note.base64());
            }
            case AccountTask.Seen seen -> new Document("state", "seen").append("at", Date.from(seen.at()));
            case AccountTask.NotNeeded not -> new Document("state", "not-needed").append("at", Date.from(not.at()));
        };
    }

    private static AccountTask task(Document document) {
        return switch (document.getString("state")) {
            case "open" -> new AccountTask.Open();
            case "done" -> done(document);
            case "seen" -> new AccountTask.Seen(moment(document, "at"));
            case "not-needed" -> new AccountTask.NotNeeded(moment(document, "at"));
            default -> throw new IllegalStateException("an account of somebody suspended stands in an unknown state");
        };
    }

    private static AccountTask done(Document document) {
        var note = document.getString("note");
        return new AccountTask.Done(
                StaffId.of(document.getString("by")),
                moment(document, "at"),
                note == null ? null : new SealedText(note));
    }
}
