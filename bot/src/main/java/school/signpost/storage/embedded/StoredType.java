package school.signpost.storage.embedded;

import com.google.common.collect.MapMaker;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * How keys and documents lie in the file: documents as BSON, keys as the values they are made of. H2's own way would be
 * Java serialization, which ties the file to the classes of one library version and serializes both sides of every
 * comparison of keys. A page is written as a whole whenever one of its entries has changed: what a document was encoded
 * to is therefore kept for as long as the document is in memory.
 */
final class StoredType extends BasicDataType<Object> {

    private static final byte VALUE = 0;
    private static final byte NOTHING = 1;
    /** A key as it was written before parts were written one by one; still read. */
    private static final byte COMPOUND = 2;

    private static final byte TEXT = 3;
    private static final byte PARTS = 4;
    private static final byte NULL = 5;
    private static final byte MOMENT = 6;
    private static final byte LONG = 7;
    private static final byte INTEGER = 8;
    private static final byte TRUE = 9;
    private static final String FIELD = "v";
    private static final int OBJECT_BYTES = 24;

    static MVMap.Builder<Object, Object> map() {
        return new MVMap.Builder<>().keyType(new StoredType()).valueType(new StoredType());
    }

    /** By identity, and no longer than the documents themselves are in use. */
    private static final Map<Document, byte[]> ENCODED =
            new MapMaker().weakKeys().makeMap();

    /** To be called whenever a document in a table was changed in place. */
    static void changed(Document document) {
        ENCODED.remove(document);
    }

    @Override
    public void write(WriteBuffer into, @Nullable Object value) {
        switch (value) {
            case null -> into.put(NULL);
            case Missing missing -> into.put(NOTHING);
            case String text -> writeText(into, text);
            case KeyValue key -> {
                into.put(PARTS).putVarInt(key.size());
                key.iterator().forEachRemaining(part -> write(into, part));
            }
            case Instant moment
            when moment.equals(moment.truncatedTo(ChronoUnit.MILLIS)) ->
                into.put(MOMENT).putLong(moment.toEpochMilli());
            case Long number -> into.put(LONG).putLong(number);
            case Integer number -> into.put(INTEGER).putInt(number);
            case Boolean truth when truth -> into.put(TRUE);
            case Document document -> into.put(ENCODED.computeIfAbsent(document, StoredType::encode));
            default -> into.put(encode(value));
        }
    }

    private static void writeText(WriteBuffer into, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        into.put(TEXT).putVarInt(bytes.length).put(bytes);
    }

    private static byte[] encode(Object value) {
        ByteBuf into = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(new Document(FIELD, value), into.writeByte(VALUE));
        return ByteBufUtil.getBytes(into);
    }

    @Override
    public Object read(ByteBuffer from) {
        return Objects.requireNonNull(readPart(from), "a stored value");
    }

    private static @Nullable Object readPart(ByteBuffer from) {
        byte kind = from.get();
        return switch (kind) {
            case NULL -> null;
            case NOTHING -> Missing.getInstance();
            case TEXT -> readText(from);
            case PARTS -> {
                var parts = new @Nullable Object[DataUtils.readVarInt(from)];
                for (int part = 0; part < parts.length; part++) {
                    parts[part] = readPart(from);
                }
                yield new KeyValue(parts);
            }
            case MOMENT -> Instant.ofEpochMilli(from.getLong());
            case LONG -> from.getLong();
            case INTEGER -> from.getInt();
            case TRUE -> true;
            case COMPOUND -> key((List<?>) readBson(from));
            default -> readBson(from);
        };
    }

    private static String readText(ByteBuffer from) {
        var bytes = new byte[DataUtils.readVarInt(from)];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object readBson(ByteBuffer from) {
        ByteBuf encoded = Unpooled.wrappedBuffer(from);
        Object value = Objects.requireNonNull(BsonDecoder.decodeBson(encoded).get(FIELD), "a stored value");
        from.position(from.position() + encoded.readerIndex());
        return value;
    }

    /** BSON has a null but no "missing", and an index tells the two apart: a missing part is a document without the field. */
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
            default -> Arrays.compareUnsigned(encode(one), encode(other));
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
