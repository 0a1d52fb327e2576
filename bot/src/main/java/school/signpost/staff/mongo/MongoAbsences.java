package school.signpost.staff.mongo;

import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.AbsenceDiary;
import school.signpost.staff.PlannedAbsence;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;
import school.signpost.storage.Inserts;

/** One document a person: when they are away, and who said so. */
public final class MongoAbsences {

    public static final String COLLECTION = "absences";

    /** Only diaries with a day that may still matter carry {@code until}. */
    public static final CollectionIndexes INDEXES =
            CollectionIndexes.of(COLLECTION, Index.on("school-until", "school", "until"));

    private final MongoCollection<Document> collection;

    public MongoAbsences(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** Uses the index school-until; days are stored as text, which sorts as they do. */
    public List<PlannedAbsence> notOverOn(SchoolId school, LocalDate day) {
        var all = new ArrayList<PlannedAbsence>();
        stored(() -> collection
                        .find(Filters.and(Filters.eq("school", school.value()), Filters.gte("until", day.toString())))
                        .map(AbsenceDocument::read)
                        .into(new ArrayList<>()))
                .forEach(diary -> all.addAll(diary.from(day)));
        return List.copyOf(all);
    }

    /** By its id. */
    public Optional<AbsenceDiary> find(SchoolId school, StaffId who) {
        return stored(() -> Optional.ofNullable(collection
                .find(Filters.eq("_id", AbsenceDocument.id(school, who)))
                .map(AbsenceDocument::read)
                .first()));
    }

    /** By its id and version; false when somebody was quicker. */
    public boolean save(AbsenceDiary diary) {
        var document = AbsenceDocument.write(diary, diary.version() + 1);
        if (diary.version() == 0) {
            return Inserts.isNew(collection, document);
        }
        var unchanged = Filters.and(
                Filters.eq("_id", AbsenceDocument.id(diary.school(), diary.who())),
                Filters.eq("version", diary.version()));
        return stored(() -> collection.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }
}
