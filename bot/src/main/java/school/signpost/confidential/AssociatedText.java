package school.signpost.confidential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a sealed text is bound to, as bytes that no two places share: every part carries its length. */
final class AssociatedText {

    private AssociatedText() {}

    static byte[] of(String purpose, String... parts) {
        byte[][] encoded = Stream.concat(Stream.of(purpose), Stream.of(parts))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int length =
                Stream.of(encoded).mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] part : encoded) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }
}
