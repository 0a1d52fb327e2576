package school.signpost.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's chat, one document: address, what is being drafted, the newest activity ids (so that a repeated one does
 * nothing twice), and the newest alert card per kind (so that many like alerts become one). {@code version} counts writes.
 */
public record Chat(
        ChatKey key,
        @Nullable ChatAddress address,
        @Nullable Draft draft,
        List<String> seen,
        Map<String, RecentAlert> recentAlerts,
        boolean worksHereConfirmed,
        long version) {

    /** How many activity ids are remembered. */
    public static final int REMEMBERED = 50;

    /** How many cards that hold several cases are remembered, with the newest of each kind. */
    private static final int MOST_CARDS = 60;

    public Chat {
        seen = List.copyOf(seen);
        recentAlerts = Map.copyOf(recentAlerts);
    }

    public static Chat unknown(ChatKey key) {
        return new Chat(key, null, null, List.of(), Map.of(), false, 0);
    }

    public boolean hasSeen(String activityId) {
        return seen.contains(activityId);
    }

    public Chat seeing(String activityId) {
        var ids = new java.util.ArrayList<>(seen);
        ids.add(activityId);
        return new Chat(
                key,
                address,
                draft,
                ids.subList(Math.max(0, ids.size() - REMEMBERED), ids.size()),
                recentAlerts,
                worksHereConfirmed,
                version);
    }

    public Chat at(ChatAddress address) {
        return new Chat(key, address, draft, seen, recentAlerts, worksHereConfirmed, version);
    }

    public Chat drafting(@Nullable Draft draft) {
        return new Chat(key, address, draft, seen, recentAlerts, worksHereConfirmed, version);
    }

    public Chat confirmedToWorkHere() {
        return new Chat(key, address, draft, seen, recentAlerts, true, version);
    }

    public Chat alerted(String kind, RecentAlert alert) {
        var alerts = new java.util.HashMap<>(recentAlerts);
        var older = alerts.put(kind, alert);
        if (older != null && older.caseIds().size() > 1 && !older.activityId().equals(alert.activityId())) {
            // its cases are still drawn together when one of them changes
            alerts.put(older.activityId(), older);
        }
        while (alerts.size() > MOST_CARDS) {
            alerts.values().stream()
                    .min(java.util.Comparator.comparing(RecentAlert::since))
                    .ifPresent(alerts.values()::remove);
        }
        return new Chat(key, address, draft, seen, alerts, worksHereConfirmed, version);
    }

    /** The card that the newest alerts of one kind were put on, when the first of them was sent, and which cases. */
    public record RecentAlert(String activityId, Instant since, List<String> caseIds) {
        public RecentAlert {
            caseIds = List.copyOf(caseIds);
        }
    }
}
