package school.signpost.caseregister.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Entry;
import school.signpost.caseregister.Timeline;
import school.signpost.shared.CaseId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/**
 * Older timeline entries, in immutable documents of their own, so that a case's document stays bounded. A segment is
 * inserted before its entries leave the case; its id says which entries it holds, so that a crash between the two only
 * means that they are moved once more.
 */
final class CaseSegments {

    private static final int MOVED = Timeline.KEPT / 2;

    private final MongoCollection<Document> segments;

    CaseSegments(MongoDatabase database) {
        this.segments = database.getCollection(CaseIndexes.SEGMENTS);
    }

    /** The case as it is to be stored: within its bounds. */
    Case trim(Case file) {
        if (file.timeline().entries().size() <= Timeline.KEPT) {
            return file;
        }
        var oldest = file.timeline().entries().subList(0, MOVED);
        var segment = new Document("_id", file.id() + "/" + oldest.getFirst().seq())
                .append("schemaVersion", CaseMapper.SCHEMA_VERSION)
                .append("case", file.id().value())
                .append("from", oldest.getFirst().seq())
                .append("entries", oldest.stream().map(TimelineMapper::write).toList());
        // where it is there already: the same entries, by a write that never took them out of the case
        Inserts.isNew(segments, segment);
        return file.keeping(file.timeline().without(MOVED));
    }

    List<Entry> of(CaseId id) {
        return StoreErrors.stored(() -> segments.find(eq("case", id.value()))
                        .sort(ascending("from"))
                        .into(new ArrayList<>()))
                .stream()
                .flatMap(each -> each.getList("entries", Document.class).stream())
                .map(TimelineMapper::entry)
                .toList();
    }
}
