package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The library's collection with a choice of index. By itself it uses an index only for a query on exactly the fields of a
 * unique one, and reads every document for any other. Here the id and {@link SecondaryIndex} narrow a query down first;
 * whatever they leave is still held against the whole query.
 */
final class BsonCollection extends H2Collection {

    private static final String ID = "_id";

    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> facts,
            CursorRegistry cursors) {
        super(database, name, options, documents, facts, cursors);
    }

    /** Nobody asks how many bytes a collection has; to know it, each document would be encoded once more for every write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** The library changes the very document that lies in the table. */
    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        StoredType.changed(after);
        super.handleUpdate(position, before, after);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var candidates = Conditions.of(query)
                .flatMap(asked -> byId(asked)
                        .or(() -> byUniqueIndex(asked))
                        .or(() -> firstInOrder(asked, query, orderBy, skip, limit))
                        .or(() -> best(asked).flatMap(index -> index.candidates(asked))));
        return candidates.isPresent()
                ? matchDocuments(query, candidates.get(), orderBy, skip, limit, batchSize, fields)
                : super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** Of what lies in the wanted order only so many are read as are wanted, however many more there are. */
    private Optional<Iterable<Object>> firstInOrder(
            Conditions asked, Document query, @Nullable Document orderBy, int skip, int limit) {
        if (orderBy == null || orderBy.size() != 1 || limit <= 0) {
            return Optional.empty();
        }
        var field = orderBy.keySet().iterator().next();
        return Integer.valueOf(1).equals(orderBy.get(field))
                ? best(asked)
                        .flatMap(index -> index.inOrderOf(field, asked))
                        .map(found -> found.filter(position -> documentMatchesQuery(getDocument(position), query))
                                .limit((long) skip + limit)
                                .toList())
                : Optional.empty();
    }

    private Optional<Iterable<Object>> byId(Conditions asked) {
        return asked.equalTo(ID)
                // numbers of different types can be equal: their ids are for the library's own index
                .filter(ids -> ids.stream().allMatch(String.class::isInstance))
                .map(ids -> ids.stream()
                        .distinct()
                        .filter(id -> getDocument(id) != null)
                        .toList());
    }

    private Optional<Iterable<Object>> byUniqueIndex(Conditions asked) {
        return getIndexes().stream()
                .filter(index -> index.canHandle(asked.asQuery()))
                .findFirst()
                .map(index -> index.getPositions(asked.asQuery()));
    }

    /** The one that narrows it down most. */
    private Optional<SecondaryIndex> best(Conditions asked) {
        return getIndexes().stream()
                .flatMap(BsonCollection::secondary)
                .max(Comparator.comparingInt(index -> index.fit(asked)));
    }

    private static Stream<SecondaryIndex> secondary(Index<Object> index) {
        return index instanceof SecondaryIndex one ? Stream.of(one) : Stream.empty();
    }
}
