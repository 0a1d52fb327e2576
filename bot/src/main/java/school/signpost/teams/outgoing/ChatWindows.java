package school.signpost.teams.outgoing;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import school.signpost.teams.outgoing.SendLog.Window;

/**
 * Each conversation's four windows, and the pauses that Teams asked for. Proactive sends use three quarters of a window;
 * the rest is there for replies, which any instance may have to send at any moment. Not safe for threads: its owner locks.
 */
final class ChatWindows {

    private static final List<Window> WINDOWS = List.of(
            Window.of(7, Duration.ofSeconds(1)),
            Window.of(8, Duration.ofSeconds(2)),
            Window.of(60, Duration.ofSeconds(30)),
            Window.of(1_800, Duration.ofHours(1)));
    private static final double PROACTIVE = 0.75;

    /** So many conversations refused within so short a time mean that Teams is refusing the tenant. */
    private static final int MEANS_THE_TENANT = 3;

    private static final long TOGETHER = 2_000;
    private static final long LONGEST_TENANT_PAUSE = Duration.ofMinutes(5).toMillis();

    private final LinkedHashMap<String, SendLog> logs = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<String, Pause> pauses = new LinkedHashMap<>();
    private long tenantPausedUntil;

    private record Pause(long asked, long until) {}

    /** Milliseconds until the next send is allowed here; 0 is now. */
    long waitMillis(Precedence precedence, String conversation, long now) {
        long paused = Math.min(LONGEST_TENANT_PAUSE, tenantPausedUntil - now);
        if (conversation.isEmpty()) {
            return Math.max(0, paused);
        }
        forgetTheIdle(now);
        var pause = pauses.get(conversation);
        var log = logs.get(conversation);
        return Math.max(
                Math.max(0, paused),
                Math.max(
                        pause == null || now < pause.asked() ? 0 : pause.until() - now,
                        log == null ? 0 : log.waitMillis(now, precedence == Precedence.REPLY ? 1.0 : PROACTIVE)));
    }

    void sent(String conversation, long now) {
        if (!conversation.isEmpty()) {
            logs.computeIfAbsent(conversation, id -> new SendLog(WINDOWS)).sent(now);
        }
    }

    /** What was noted as sent at {@code from} counts from {@code to} on. */
    void moved(String conversation, long from, long to) {
        unsent(conversation, from);
        sent(conversation, to);
    }

    /** What was noted as sent at that time was not sent. */
    void unsent(String conversation, long at) {
        var log = logs.get(conversation);
        if (log != null) {
            log.unsent(at);
        }
    }

    /** Teams asked for a pause: here, and everywhere once it asks in several conversations at the same time. */
    void pause(String conversation, long millis, long now) {
        pauses.put(conversation, new Pause(now, now + millis));
        pauses.values().removeIf(each -> each.until() <= now);
        var lately = new HashSet<String>();
        pauses.forEach((id, pause) -> {
            if (now - pause.asked() <= TOGETHER) {
                lately.add(id);
            }
        });
        if (lately.size() >= MEANS_THE_TENANT) {
            tenantPausedUntil = Math.max(tenantPausedUntil, now + Math.min(millis, LONGEST_TENANT_PAUSE));
        }
    }

    /** The map is in order of use, so the idle ones come first. */
    private void forgetTheIdle(long now) {
        var oldest = logs.values().iterator();
        while (oldest.hasNext() && oldest.next().isIdle(now)) {
            oldest.remove();
        }
    }
}
