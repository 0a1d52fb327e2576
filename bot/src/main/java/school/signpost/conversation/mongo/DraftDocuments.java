package school.signpost.conversation.mongo;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.bson.Document;
import school.signpost.confidential.WrappedKey;
import school.signpost.conversation.Draft;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.SealedText;

/** A draft as part of a chat's document. What the person wrote is in it only sealed, beside the key that is wrapped. */
final class DraftDocuments {

    private DraftDocuments() {}

    static Document write(Draft draft) {
        var document = new Document("id", draft.id().value())
                .append("key", draft.key().base64())
                .append("answers", writeAnswers(draft.answers()))
                .append("signsOfRisk", draft.signsOfRisk())
                .append("startedAt", Date.from(draft.startedAt()))
                .append("nudges", draft.nudges());
        if (draft.kind() != null) {
            document.append("kind", draft.kind().value());
        }
        if (draft.sentence() != null) {
            document.append("sentence", draft.sentence().base64());
        }
        if (draft.nextNudge() != null) {
            document.append("nextNudge", Date.from(draft.nextNudge()));
        }
        if (draft.schoolOpen()) {
            document.append("schoolOpen", true);
        }
        if (draft.nudgeCard() != null) {
            document.append("nudgeCard", draft.nudgeCard());
        }
        return document;
    }

    static Draft read(Document document) {
        String kind = document.getString("kind");
        String sentence = document.getString("sentence");
        Date nextNudge = document.getDate("nextNudge");
        return new Draft(
                CaseId.of(document.getString("id")),
                new WrappedKey(document.getString("key")),
                kind == null ? null : KindId.of(kind),
                sentence == null ? null : new SealedText(sentence),
                readAnswers(document.getList("answers", Document.class)),
                document.getBoolean("signsOfRisk"),
                document.getDate("startedAt").toInstant(),
                nextNudge == null ? null : nextNudge.toInstant(),
                document.getInteger("nudges"),
                document.getBoolean("schoolOpen", false),
                document.getString("nudgeCard"));
    }

    private static List<Document> writeAnswers(Map<String, SealedText> answers) {
        return answers.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(answer -> new Document("question", answer.getKey())
                        .append("text", answer.getValue().base64()))
                .toList();
    }

    private static Map<String, SealedText> readAnswers(List<Document> documents) {
        var answers = new HashMap<String, SealedText>();
        for (Document document : documents) {
            answers.put(document.getString("question"), new SealedText(document.getString("text")));
        }
        return answers;
    }
}
