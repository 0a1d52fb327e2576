package school.signpost.staff.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.AbsenceDiary;
import school.signpost.staff.AbsenceDiary.Entry;
import school.signpost.staff.AbsenceDiary.Said;
import school.signpost.staff.AbsenceDiary.What;
import school.signpost.staff.PlannedAbsence;

/** A person's diary of absences as a document. */
final class AbsenceDocument {

    private static final int SCHEMA_VERSION = 1;
    /** Sorts after every day: an absence whose end nobody knows. */
    private static final String OPEN = "9999-12-31";

    private AbsenceDocument() {}

    static String id(SchoolId school, StaffId who) {
        return school.value() + "/" + who.value();
    }

    static Document write(AbsenceDiary diary, int version) {
        var document = new Document("_id", id(diary.school(), diary.who()))
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", version)
                .append("school", diary.school().value())
                .append("who", diary.who().value())
                .append(
                        "planned",
                        diary.planned().stream().map(AbsenceDocument::days).toList())
                .append(
                        "entries",
                        diary.entries().stream().map(AbsenceDocument::entry).toList());
        diary.planned().stream()
                .map(each -> until(each.until()))
                .max(String::compareTo)
                .ifPresent(latest -> document.append("until", latest));
        return document;
    }

    private static String until(@Nullable LocalDate day) {
        return day == null ? OPEN : day.toString();
    }

    private static Document days(PlannedAbsence absence) {
        var days = new Document("from", absence.from().toString()).append("until", until(absence.until()));
        var cover = absence.cover();
        return cover == null ? days : days.append("cover", cover.value());
    }

    private static Document entry(Entry entry) {
        return new Document("what", entry.what().name().toLowerCase(Locale.ROOT))
                .append("days", days(entry.absence()))
                .append("by", entry.said().by().value())
                .append("at", Date.from(entry.said().at()))
                .append("on", entry.said().on().toString())
                .append("cause", entry.said().cause());
    }

    static AbsenceDiary read(Document document) {
        var who = StaffId.of(document.getString("who"));
        return new AbsenceDiary(
                SchoolId.of(document.getString("school")),
                who,
                document.getList("planned", Document.class, List.of()).stream()
                        .map(days -> days(who, days))
                        .toList(),
                document.getList("entries", Document.class, List.of()).stream()
                        .map(entry -> entry(who, entry))
                        .toList(),
                document.getInteger("version"));
    }

    private static PlannedAbsence days(StaffId who, Document days) {
        var until = days.getString("until");
        var cover = days.getString("cover");
        return new PlannedAbsence(
                who,
                LocalDate.parse(days.getString("from")),
                OPEN.equals(until) ? null : LocalDate.parse(until),
                cover == null ? null : StaffId.of(cover));
    }

    private static Entry entry(StaffId who, Document entry) {
        return new Entry(
                What.valueOf(entry.getString("what").toUpperCase(Locale.ROOT)),
                days(who, Objects.requireNonNull(entry.get("days", Document.class))),
                new Said(
                        StaffId.of(entry.getString("by")),
                        entry.getDate("at").toInstant(),
                        LocalDate.parse(entry.getString("on")),
                        entry.getString("cause")));
    }
}
