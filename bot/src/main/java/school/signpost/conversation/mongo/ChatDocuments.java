package school.signpost.conversation.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chat.RecentAlert;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Draft;
import school.signpost.shared.SchoolId;

/** A chat as a document, and back. Maps become lists of pairs, since a key may hold what a field name may not. */
final class ChatDocuments {

    static final int SCHEMA_VERSION = 1;

    /** When a nudge falls due, then the key; only where one waits, so that its sparse index stays small. */
    static final String NUDGE = "nudge";

    private ChatDocuments() {}

    static Document write(Chat chat, long version) {
        var document = new Document("_id", chat.key().toString())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", chat.key().school().value())
                .append("person", chat.key().person())
                .append("version", version)
                .append("worksHereConfirmed", chat.worksHereConfirmed())
                .append("seen", chat.seen())
                .append("recentAlerts", writeAlerts(chat.recentAlerts()));
        if (chat.address() != null) {
            document.append("address", writeAddress(chat.address()));
        }
        if (chat.draft() != null) {
            document.append("draft", DraftDocuments.write(chat.draft()));
        }
        String nudge = nudge(chat);
        return nudge == null ? document : document.append(NUDGE, nudge);
    }

    static Chat read(Document document) {
        refuseUnknownVersion(document);
        Document address = document.get("address", Document.class);
        Document draft = document.get("draft", Document.class);
        return new Chat(
                key(document),
                address == null ? null : readAddress(address),
                draft == null ? null : DraftDocuments.read(draft),
                document.getList("seen", String.class),
                readAlerts(document.getList("recentAlerts", Document.class)),
                document.getBoolean("worksHereConfirmed"),
                document.getLong("version"));
    }

    static ChatKey key(Document document) {
        return new ChatKey(SchoolId.of(document.getString("school")), document.getString("person"));
    }

    /** What {@link #NUDGE} holds for the first nudge that is not due at {@code now} yet; due ones sort before it. */
    static String firstNotDueAt(Instant now) {
        return dueAt(now.toEpochMilli() + 1);
    }

    static Instant nudgeDue(Document document) {
        String nudge = document.getString(NUDGE);
        return Instant.ofEpochMilli(Long.parseLong(nudge.substring(0, nudge.indexOf('/'))));
    }

    private static @Nullable String nudge(Chat chat) {
        Draft draft = chat.draft();
        if (draft == null || !draft.signsOfRisk() || draft.nextNudge() == null) {
            return null;
        }
        return dueAt(draft.nextNudge().toEpochMilli()) + chat.key();
    }

    /** Zeros in front make the text sort as the number does. */
    private static String dueAt(long millis) {
        return "%015d/".formatted(millis);
    }

    private static Document writeAddress(ChatAddress address) {
        var document = new Document("serviceUrl", address.serviceUrl())
                .append("channelId", address.channelId())
                .append("conversationId", address.conversationId())
                .append("botId", address.botId())
                .append("userId", address.userId());
        return address.tenantId() == null ? document : document.append("tenantId", address.tenantId());
    }

    private static ChatAddress readAddress(Document document) {
        return new ChatAddress(
                document.getString("serviceUrl"),
                document.getString("channelId"),
                document.getString("conversationId"),
                document.getString("botId"),
                document.getString("userId"),
                document.getString("tenantId"));
    }

    private static List<Document> writeAlerts(Map<String, RecentAlert> alerts) {
        return alerts.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(alert -> new Document("kind", alert.getKey())
                        .append("activityId", alert.getValue().activityId())
                        .append("since", Date.from(alert.getValue().since()))
                        .append("caseIds", alert.getValue().caseIds()))
                .toList();
    }

    private static Map<String, RecentAlert> readAlerts(List<Document> documents) {
        var alerts = new HashMap<String, RecentAlert>();
        for (Document document : documents) {
            alerts.put(
                    document.getString("kind"),
                    new RecentAlert(
                            document.getString("activityId"),
                            document.getDate("since").toInstant(),
                            document.getList("caseIds", String.class)));
        }
        return alerts;
    }

    /** A newer version was written by a newer Signpost: guessing at it could lose what somebody reported. */
    private static void refuseUnknownVersion(Document document) {
        int version = document.getInteger("schemaVersion");
        if (version != SCHEMA_VERSION) {
            throw new IllegalStateException("chat.schema-version: " + version);
        }
    }
}
