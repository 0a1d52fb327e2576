package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * How keys and documents lie in the file: as BSON. H2's own way would be Java serialization, which ties the file to the
 * classes of one library version and serializes both sides of every comparison of keys.
 */
final class StoredType extends BasicDataType<Object> {

    private static final byte VALUE = 0;
    private static final byte NOTHING = 1;
    private static final byte COMPOUND = 2;
    private static final String FIELD = "v";
    private static final int OBJECT_BYTES = 24;

    static MVMap.Builder<Object, Object> map() {
        return new MVMap.Builder<>().keyType(new StoredType()).valueType(new StoredType());
    }

    @Override
    public void write(WriteBuffer into, Object value) {
        ByteBuf encoded = encode(value);
        into.put(encoded.array(), 0, encoded.readableBytes());
    }

    private static ByteBuf encode(Object value) {
        ByteBuf into = Unpooled.buffer(128);
        switch (value) {
            case Missing missing -> into.writeByte(NOTHING);
            case KeyValue key -> BsonEncoder.encodeDocument(compound(key), into.writeByte(COMPOUND));
            default -> BsonEncoder.encodeDocument(new Document(FIELD, value), into.writeByte(VALUE));
        }
        return into;
    }

    // BSON has a null but no "missing", and an index tells the two apart: a missing part is a document without the
    // field.
    private static Document compound(KeyValue key) {
        List<Document> parts = key.stream()
                .map(part -> part instanceof Missing ? new Document() : new Document(FIELD, part))
                .toList();
        return new Document(FIELD, parts);
    }

    @Override
    public Object read(ByteBuffer from) {
        byte kind = from.get();
        if (kind == NOTHING) {
            return Missing.getInstance();
        }
        ByteBuf encoded = Unpooled.wrappedBuffer(from);
        Object value = Objects.requireNonNull(BsonDecoder.decodeBson(encoded).get(FIELD), "a stored value");
        from.position(from.position() + encoded.readerIndex());
        return kind == COMPOUND ? key((List<?>) value) : value;
    }

    private static KeyValue key(List<?> parts) {
        return new KeyValue(parts.stream()
                .map(Document.class::cast)
                .map(part -> part.containsKey(FIELD) ? part.get(FIELD) : Missing.getInstance())
                .toArray());
    }

    /** A total order, in which texts and moments of a {@link SecondaryIndex} lie as a query compares them. */
    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        int byKind = Integer.compare(rank(one), rank(other));
        return byKind == 0 && one != null && other != null ? compareAlike(one, other) : byKind;
    }

    private int compareAlike(Object one, Object other) {
        return switch (one) {
            case Missing missing -> 0;
            case String text -> text.compareTo((String) other);
            case Integer number -> number.compareTo((Integer) other);
            case Long number -> number.compareTo((Long) other);
            case Double number -> number.compareTo((Double) other);
            case KeyValue key -> compareParts(key, (KeyValue) other);
            case Instant moment -> moment.compareTo((Instant) other);
            default -> encode(one).compareTo(encode(other));
        };
    }

    private int compareParts(KeyValue one, KeyValue other) {
        int order = Integer.compare(one.size(), other.size());
        for (int part = 0; order == 0 && part < one.size(); part++) {
            order = compare(one.get(part), other.get(part));
        }
        return order;
    }

    private static int rank(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Missing missing -> 1;
            case String text -> 2;
            case Integer number -> 3;
            case Long number -> 4;
            case Double number -> 5;
            case KeyValue key -> 6;
            case Instant moment -> 7;
            default -> 8;
        };
    }

    /** Roughly: H2 only weighs its cache by it. */
    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT_BYTES + 2 * text.length();
            case Map<?, ?> fields ->
                OBJECT_BYTES
                        + fields.values().stream()
                                .mapToInt(field -> 2 * OBJECT_BYTES + getMemory(field))
                                .sum();
            case Collection<?> many ->
                OBJECT_BYTES + many.stream().mapToInt(this::getMemory).sum();
            case KeyValue key ->
                OBJECT_BYTES + key.stream().mapToInt(this::getMemory).sum();
            case null, default -> OBJECT_BYTES;
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
