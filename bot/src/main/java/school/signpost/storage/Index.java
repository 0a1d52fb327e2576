package school.signpost.storage;

import java.util.Arrays;
import java.util.List;

/**
 * A named index. A rule that holds for some documents only is a sparse unique index on a field that only they carry: the
 * embedded server knows no partial indexes.
 */
public record Index(String name, List<Key> keys, boolean unique, boolean sparse) {

    public Index {
        keys = List.copyOf(keys);
        if (name.isBlank() || keys.isEmpty()) {
            throw new IllegalArgumentException("an index needs a name and at least one field");
        }
    }

    /** One field of an index and its direction. */
    public record Key(String field, boolean ascending) {

        private static Key parse(String written) {
            return written.startsWith("-") ? new Key(written.substring(1), false) : new Key(written, true);
        }
    }

    /** On {@code fields} in this order; a field written with a leading minus runs downwards. */
    public static Index on(String name, String... fields) {
        return new Index(name, Arrays.stream(fields).map(Key::parse).toList(), false, false);
    }

    public Index asUnique() {
        return new Index(name, keys, true, sparse);
    }

    /** Documents without any of the fields are left out of the index. */
    public Index asSparse() {
        return new Index(name, keys, unique, true);
    }
}
