package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first words on a connection: the greeting, and the secret of this start. The backend knows no users of its own, so
 * the secret travels as the password of SASL PLAIN, which any driver can be told in its address; it never leaves this
 * machine. The greeting names a replica set of one, because drivers number their writes only for a replica set, and the
 * numbers let a repeated write be recognised.
 */
record Handshake(String secret, InetSocketAddress address) {

    static final String USER = "signpost";

    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");
    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;
    private static final int MAX_MESSAGE = 48_000_000;
    private static final int MAX_BATCH = 1_000;
    private static final int SESSION_MINUTES = 30;
    private static final int WIRE_VERSION = 9;

    static boolean isGreeting(Call call) {
        return GREETINGS.contains(call.command().toLowerCase(Locale.ROOT));
    }

    static boolean isSecret(Call call) {
        return call.command().equals("saslStart");
    }

    Document greeting() {
        String me = address.getHostString() + ":" + address.getPort();
        Document greeting = new Document("helloOk", true);
        greeting.put("ismaster", true);
        greeting.put("isWritablePrimary", true);
        greeting.put("secondary", false);
        greeting.put("setName", "signpost");
        greeting.put("setVersion", 1);
        greeting.put("hosts", List.of(me));
        greeting.put("me", me);
        greeting.put("primary", me);
        greeting.put("maxBsonObjectSize", MAX_DOCUMENT);
        greeting.put("maxMessageSizeBytes", MAX_MESSAGE);
        greeting.put("maxWriteBatchSize", MAX_BATCH);
        greeting.put("logicalSessionTimeoutMinutes", SESSION_MINUTES);
        greeting.put("minWireVersion", 0);
        greeting.put("maxWireVersion", WIRE_VERSION);
        greeting.put("ok", 1.0);
        return greeting;
    }

    /**
     * PLAIN writes {@code on-behalf-of NUL user NUL password}, and drivers put the user's name in the first place too.
     * Compares in constant time.
     */
    boolean accepts(Call call) {
        byte[] expected = (USER + "\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        return "PLAIN".equals(call.query().get("mechanism"))
                && call.query().get("payload") instanceof BinData payload
                && MessageDigest.isEqual(expected, payload.getData());
    }

    static Document welcome() {
        Document welcome = new Document("conversationId", 1);
        welcome.put("done", true);
        welcome.put("payload", new BinData(new byte[0]));
        welcome.put("ok", 1.0);
        return welcome;
    }
}
