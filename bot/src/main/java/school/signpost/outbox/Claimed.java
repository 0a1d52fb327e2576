package school.signpost.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A notice that this instance alone may send until its lease runs out. {@code person} is whose chat it goes to;
 * {@code card} is the activity id of the card it changes or follows, where there is one.
 */
public record Claimed(
        NoticeId id,
        String person,
        NoticeKind kind,
        int attempt,
        String lease,
        @Nullable String card) {}
