package school.signpost.outbox;

import java.util.Set;

/** Sends one notice by a channel. Blocks until the channel answers; a surprise is thrown and counts as {@link SendResult.Later}. */
public interface NoticeSender {

    /** The ways that it serves; each way has one sender. */
    Set<Way> ways();

    SendResult send(Claimed notice);
}
