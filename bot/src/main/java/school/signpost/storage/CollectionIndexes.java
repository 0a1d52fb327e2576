package school.signpost.storage;

import java.util.List;

/**
 * The indexes of one collection. Each module contributes one bean per collection; they are created before the database
 * is handed to anybody, so such a bean must not itself ask for the database.
 */
public interface CollectionIndexes {

    String collection();

    List<Index> indexes();

    static CollectionIndexes of(String collection, Index... indexes) {
        return new Listed(collection, List.of(indexes));
    }

    /** A plain list. */
    record Listed(String collection, List<Index> indexes) implements CollectionIndexes {

        public Listed {
            indexes = List.copyOf(indexes);
        }
    }
}
