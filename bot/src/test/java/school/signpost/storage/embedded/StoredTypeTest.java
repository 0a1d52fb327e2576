package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredTypeTest {

    private final StoredType type = new StoredType();

    static Stream<Object> values() {
        return Stream.of(
                "",
                "a reference, ünïcödé and \uD83D\uDE00",
                "x".repeat(20_000),
                0,
                -7,
                Long.MIN_VALUE,
                1.5,
                true,
                false,
                Missing.getInstance(),
                Instant.parse("2026-11-22T09:00:00.123Z"),
                List.of("one", 2L),
                new Document("name", "value").append("many", List.of(1, 2)),
                new KeyValue("school", null, Missing.getInstance(), 3, 4L, Instant.EPOCH, true),
                new KeyValue(new KeyValue("inner"), new Document("a", 1)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsRead(Object value) {
        assertThat(read(write(value, "next"))).containsExactly(value, "next");
    }

    /** Files of older versions hold keys as documents of documents. */
    @Test
    void aKeyThatAnOlderVersionWroteIsRead() {
        var encoded = Unpooled.buffer().writeByte(2);
        BsonEncoder.encodeDocument(new Document("v", List.of(new Document("v", "school"), new Document())), encoded);

        assertThat(type.read(java.nio.ByteBuffer.wrap(ByteBufUtil.getBytes(encoded))))
                .isEqualTo(new KeyValue("school", Missing.getInstance()));
    }

    @Test
    void aDocumentThatWasChangedInPlaceIsEncodedAnew() {
        var document = new Document("state", "OWED");
        assertThat(read(write(document))).containsExactly(document);

        document.put("state", "TAKEN");
        StoredType.changed(document);

        assertThat(read(write(document))).containsExactly(new Document("state", "TAKEN"));
    }

    @Test
    void equalDocumentsDoNotShareWhatWasKept() {
        var one = new Document("state", "OWED");
        var other = new Document("state", "OWED");
        write(one);
        one.put("state", "TAKEN");

        assertThat(read(write(other))).containsExactly(new Document("state", "OWED"));
    }

    private java.nio.ByteBuffer write(Object... values) {
        var into = new WriteBuffer();
        for (var value : values) {
            type.write(into, value);
        }
        return into.getBuffer().flip();
    }

    private List<Object> read(java.nio.ByteBuffer from) {
        var values = new java.util.ArrayList<Object>();
        while (from.hasRemaining()) {
            values.add(type.read(from));
        }
        return values;
    }
}
