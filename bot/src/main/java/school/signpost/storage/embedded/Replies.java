package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** The answers the server gives on its own behalf, and how any answer becomes bytes. */
final class Replies {

    /** Outside MongoDB's own numbers, so that no driver takes it for an error worth repeating. */
    static final int STORE_CLOSED = 39_001;

    static final int STORE_FULL = 39_002;

    private static final int UNKNOWN_ERROR = 8;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int ILLEGAL_OPERATION = 20;

    private Replies() {}

    static Document ok() {
        return new Document("ok", 1.0);
    }

    static Document closed() {
        return error(STORE_CLOSED, "StoreClosed", "the store closed after a failure and needs a restart");
    }

    static Document full() {
        return error(STORE_FULL, "StoreFull", "the disk is full: nothing can be stored");
    }

    static Document unauthorized() {
        return error(UNAUTHORIZED, "Unauthorized", "this connection has not shown the secret of this start");
    }

    static Document wrongSecret() {
        return error(AUTHENTICATION_FAILED, "AuthenticationFailed", "not the secret of this start");
    }

    static Document noTransactions() {
        return error(ILLEGAL_OPERATION, "IllegalOperation", "multi-document transactions are not supported");
    }

    static Document refused(MongoServerException refusal) {
        int code = refusal instanceof MongoServerError error ? error.getCode() : UNKNOWN_ERROR;
        String name = refusal instanceof MongoServerError error ? error.getCodeName() : null;
        return error(code, name == null ? "Error" : name, refusal.getMessageWithoutErrorCode());
    }

    /** Only the kind of failure: the message of an unforeseen exception may hold what a person wrote. */
    static Document failed(RuntimeException failure) {
        return error(
                UNKNOWN_ERROR,
                "UnknownError",
                "failed with " + failure.getClass().getSimpleName());
    }

    private static Document error(int code, String name, String message) {
        Document error = new Document("ok", 0.0);
        error.put("errmsg", message);
        error.put("code", code);
        error.put("codeName", name);
        return error;
    }

    /** On the heap and of no pool, so that nobody has to release it. */
    static ByteBuf encode(Document answer) {
        ByteBuf buffer = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(answer, buffer);
        return buffer;
    }
}
