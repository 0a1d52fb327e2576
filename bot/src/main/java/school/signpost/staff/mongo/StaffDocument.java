package school.signpost.staff.mongo;

import java.time.LocalDate;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffRecord;

/** A person as a document. */
final class StaffDocument {

    private static final int SCHEMA_VERSION = 1;

    private StaffDocument() {}

    static String id(SchoolId school, StaffRecord record) {
        return school.value() + "/" + record.person().id().value();
    }

    static Document write(SchoolId school, StaffRecord record, int version) {
        var person = record.person();
        var document = new Document("_id", id(school, record))
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", version)
                .append("school", school.value())
                .append("staffId", person.id().value())
                .append("email", person.email())
                .append("name", person.name())
                .append("group", person.group().name().toLowerCase(Locale.ROOT));
        put(document, "aad", person.aadObjectId());
        if (person.aadObjectId() != null) {
            document.append("aadKey", school.value() + "/" + person.aadObjectId());
        }
        put(document, "lineManager", person.lineManager());
        put(document, "starts", person.starts());
        put(document, "leaves", person.leaves());
        put(document, "passwordChanged", person.passwordChanged());
        put(document, "mobile", person.mobile());
        put(document, "goneSince", record.goneSince());
        return document;
    }

    /** What is not there has no field, so that a sparse index leaves it out. */
    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }

    static StaffRecord read(Document document) {
        var person = new StaffMember(
                StaffId.of(document.getString("staffId")),
                document.getString("email"),
                document.getString("name"),
                document.getString("aad"),
                StaffMember.Group.valueOf(document.getString("group").toUpperCase(Locale.ROOT)),
                document.getString("lineManager"),
                date(document, "starts"),
                date(document, "leaves"),
                date(document, "passwordChanged"),
                document.getString("mobile"));
        return new StaffRecord(person, date(document, "goneSince"), document.getInteger("version"));
    }

    private static @Nullable LocalDate date(Document document, String field) {
        String written = document.getString(field);
        return written == null ? null : LocalDate.parse(written);
    }
}
