package school.signpost.conversation.mongo;

import java.time.Instant;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import school.signpost.conversation.Chat;
import school.signpost.conversation.Chat.RecentAlert;

/** The shape of a chat in the store, so that a change of it is seen and decided. */
class ChatDocumentsTest {

    @Test
    void aChatHasTheApprovedShape() {
        var chat = Chat.unknown(ChatsContract.KIM)
                .at(ChatsContract.ADDRESS)
                .drafting(ChatsContract.aDraft(true, Instant.parse("2026-11-23T12:05:00Z")))
                .seeing("activity-1")
                .alerted("lost-device", new RecentAlert("card-1", ChatsContract.NOON, List.of("case-1")));

        var json = ChatDocuments.write(chat, 7)
                .toJson(JsonWriterSettings.builder().indent(true).build());

        Approvals.verify(json, new Options(new QuietReporter()));
    }
}
