package school.signpost.caseregister.mongo;

import org.bson.Document;
import school.signpost.caseregister.Entry;
import school.signpost.caseregister.Timeline;

/** The timeline inside a case's document, and the entries of the segments that it outgrew. */
final class TimelineMapper {

    private TimelineMapper() {}

    static Document write(Timeline timeline) {
        return new Document("nextSeq", timeline.nextSeq())
                .append("head", timeline.head())
                .append(
                        "entries",
                        timeline.entries().stream().map(TimelineMapper::write).toList());
    }

    static Timeline read(Document document) {
        return new Timeline(
                document.getList("entries", Document.class).stream()
                        .map(TimelineMapper::entry)
                        .toList(),
                document.getLong("nextSeq"),
                document.getString("head"));
    }

    static Document write(Entry entry) {
        return new Document("seq", entry.seq())
                .append("at", CaseMapper.date(entry.at()))
                .append("actor", entry.actor())
                .append("what", entry.what().name())
                .append("about", entry.about())
                .append("text", CaseMapper.sealed(entry.text()))
                .append("cause", entry.cause())
                .append("hash", entry.hash());
    }

    static Entry entry(Document document) {
        return new Entry(
                document.getLong("seq"),
                document.getDate("at").toInstant(),
                document.getString("actor"),
                Entry.Happening.valueOf(document.getString("what")),
                document.getString("about"),
                CaseMapper.unsealed(document.getString("text")),
                document.getString("cause"),
                document.getString("hash"));
    }
}
