package school.signpost.outbox;

/** Sends one notice by a channel. Blocks until the channel answers; a surprise is thrown and counts as {@link SendResult.Later}. */
public interface NoticeSender {

    SendResult send(Claimed notice);
}
