package school.signpost.agreement.mongo;

import static school.signpost.agreement.mongo.Values.date;
import static school.signpost.agreement.mongo.Values.moment;
import static school.signpost.agreement.mongo.Values.theMoment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.DutyBook;
import school.signpost.agreement.History;
import school.signpost.agreement.Letter;
import school.signpost.agreement.Mail;
import school.signpost.agreement.Upkeep;
import school.signpost.agreement.model.Receipt;
import school.signpost.agreement.model.TextHash;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** One person's duties, one document; {@code nextSend} and {@code lane} repeat what is inside, for the queries. */
final class DutyBookMapper {

    private static final int SCHEMA_VERSION = 1;

    private DutyBookMapper() {}

    static Document write(DutyBook book) {
        var key = book.upkeep().key();
        return new Document("_id", book.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", book.version())
                .append("school", book.school().value())
                .append("person", book.person().value())
                .append("facts", book.upkeep().facts())
                .append("campaign", book.upkeep().campaign())
                .append("key", key == null ? null : key.base64())
                .append("duties", DutiesMapper.write(book.duties()))
                .append(
                        "receipts",
                        book.receipts().values().stream()
                                .sorted((one, other) -> one.text().compareTo(other.text()))
                                .map(each -> new Document("hash", each.hash().hex()).append("text", each.text()))
                                .toList())
                .append(
                        "letters",
                        book.mail().letters().stream()
                                .map(DutyBookMapper::letter)
                                .toList())
                .append(
                        "history",
                        book.history().entries().stream()
                                .map(DutyBookMapper::happened)
                                .toList())
                .append("nextLook", date(book.upkeep().nextLook()))
                .append("nextSend", date(book.mail().nextSend().orElse(null)))
                .append(
                        "lane",
                        book.mail().first().map(Letter::lane).orElse(Lane.BULK).name());
    }

    static DutyBook read(Document document) {
        var key = document.getString("key");
        return new DutyBook(
                SchoolId.of(document.getString("school")),
                StaffId.of(document.getString("person")),
                DutiesMapper.read(document.get("duties", Document.class)),
                receipts(document.getList("receipts", Document.class)),
                new Mail(document.getList("letters", Document.class).stream()
                        .map(DutyBookMapper::letter)
                        .toList()),
                new History(document.getList("history", Document.class).stream()
                        .map(DutyBookMapper::happened)
                        .toList()),
                new Upkeep(
                        document.getString("facts"),
                        document.getInteger("campaign"),
                        key == null ? null : new WrappedKey(key),
                        moment(document, "nextLook")),
                document.getLong("version"));
    }

    private static Map<TextHash, Receipt> receipts(List<Document> documents) {
        var receipts = new HashMap<TextHash, Receipt>();
        documents.forEach(
                each -> receipts.put(new TextHash(each.getString("hash")), new Receipt(each.getString("text"))));
        return receipts;
    }

    private static Document letter(Letter letter) {
        var lease = letter.lease();
        return new Document("key", letter.key())
                .append("kind", letter.kind().name())
                .append("way", letter.way().name())
                .append("state", letter.state().name())
                .append("notBefore", date(letter.notBefore()))
                .append("lease", lease == null ? null : lease.token())
                .append("leaseUntil", date(lease == null ? null : lease.until()))
                .append("attempts", letter.attempts())
                .append("lastCode", letter.lastCode());
    }

    private static Letter letter(Document document) {
        return new Letter(
                document.getString("key"),
                NoticeKind.valueOf(document.getString("kind")),
                Way.valueOf(document.getString("way")),
                Letter.State.valueOf(document.getString("state")),
                theMoment(document, "notBefore"),
                lease(document),
                document.getInteger("attempts"),
                document.getString("lastCode"));
    }

    private static Letter.@Nullable Lease lease(Document document) {
        var token = document.getString("lease");
        return token == null ? null : new Letter.Lease(token, theMoment(document, "leaseUntil"));
    }

    private static Document happened(History.Happened happened) {
        return new Document("at", date(happened.at()))
                .append("actor", happened.actor())
                .append("what", happened.what())
                .append("about", happened.about())
                .append("hash", happened.hash());
    }

    private static History.Happened happened(Document document) {
        return new History.Happened(
                theMoment(document, "at"),
                document.getString("actor"),
                document.getString("what"),
                document.getString("about"),
                document.getString("hash"));
    }
}
