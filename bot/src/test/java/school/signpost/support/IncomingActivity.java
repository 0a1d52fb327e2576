package school.signpost.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An activity as Teams sends it, and the same one with something wrong in it. */
public final class IncomingActivity {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> root;

    private IncomingActivity(Map<String, Object> root) {
        this.root = root;
    }

    static IncomingActivity of(FakeTeams teams, TeamsPerson from, String type) {
        var root = new LinkedHashMap<String, Object>();
        root.put("type", type);
        root.put("id", UUID.randomUUID().toString());
        root.put("timestamp", "2026-11-22T02:30:00.123Z");
        root.put("localTimestamp", "2026-11-22T03:30:00+01:00");
        root.put("localTimezone", "Europe/London");
        root.put("serviceUrl", teams.serviceUrl());
        root.put("channelId", "msteams");
        root.put("from", map("id", from.userId(), "name", from.name(), "aadObjectId", from.aadObjectId()));
        root.put(
                "conversation",
                map("conversationType", "personal", "tenantId", FakeTeams.TENANT, "id", from.conversationId()));
        root.put("recipient", map("id", "28:" + FakeTeams.APP_ID, "name", "Signpost"));
        root.put("entities", List.of(map("type", "clientInfo", "locale", "en-GB", "platform", "Web")));
        root.put("channelData", map("tenant", map("id", FakeTeams.TENANT)));
        root.put("locale", "en-GB");
        return new IncomingActivity(root);
    }

    /** Puts a value at a dotted path, making what is missing on the way. */
    public IncomingActivity with(String path, Object value) {
        var copy = copy(root);
        var at = copy;
        var names = path.split("\\.", -1);
        for (var i = 0; i < names.length - 1; i++) {
            at = child(at, names[i]);
        }
        at.put(names[names.length - 1], value);
        return new IncomingActivity(copy);
    }

    public IncomingActivity without(String path) {
        var copy = copy(root);
        var at = copy;
        var names = path.split("\\.", -1);
        for (var i = 0; i < names.length - 1; i++) {
            at = child(at, names[i]);
        }
        at.remove(names[names.length - 1]);
        return new IncomingActivity(copy);
    }

    public String id() {
        return String.valueOf(root.get("id"));
    }

    public String json() {
        return JSON.writeValueAsString(root);
    }

    @Override
    public String toString() {
        return "IncomingActivity[" + root.get("type") + "]";
    }

    @SuppressWarnings("unchecked") // only maps of this kind are ever put in
    private static Map<String, Object> child(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked") // only maps of this kind are ever put in
    private static Map<String, Object> copy(Map<String, Object> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) ->
                copy.put(name, value instanceof Map<?, ?> inner ? copy((Map<String, Object>) inner) : value));
        return copy;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
