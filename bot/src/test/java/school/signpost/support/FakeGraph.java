package school.signpost.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft Graph on this machine, as far as Signpost asks it: users with a list of changes that expires, groups with
 * groups within them, small pages, and refusals as they are documented. A list of changes names only what changed.
 */
public final class FakeGraph implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 3;

    private final HttpServer server;
    private final Map<String, Map<String, Object>> users = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<Changed> changes = new ArrayList<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private int oldest;
    private boolean saysSyncStateNotFound;

    /** One change of one user; without properties they were deleted. */
    private record Changed(String id, @Nullable Map<String, Object> properties) {}

    /** What the next request gets for an answer. */
    private record Refusal(int status, @Nullable String retryAfter, String body) {}

    private FakeGraph() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeGraph start() {
        try {
            return new FakeGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings that read these groups, each written as {@code school/group=id}. */
    public Map<String, String> settings(String... written) {
        return Map.of(
                "signpost.graph.groups",
                String.join(",", written),
                "signpost.graph.base-url",
                url() + "/v1.0",
                "signpost.graph.token-url",
                url() + "/token",
                "signpost.graph.app-id",
                "graph-app",
                "signpost.graph.app-secret",
                "graph-secret",
                "signpost.graph.every",
                "PT1M");
    }

    /** An id of the form that Graph has. */
    public static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    public synchronized void user(int number, String name, String mail) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", id(number));
        properties.put("displayName", name);
        properties.put("mail", mail);
        properties.put("userPrincipalName", mail);
        properties.put("accountEnabled", true);
        users.put(id(number), properties);
        changes.add(new Changed(id(number), properties));
    }

    /** A property of a user changes; {@code manager} takes the number of another. */
    public synchronized void change(int number, String property, @Nullable Object value) {
        var said = new LinkedHashMap<String, Object>();
        if (property.equals("manager")) {
            said.put("manager@delta", managers(users.get(id(number)).get("manager@delta"), value));
        } else {
            said.put(property, value);
        }
        users.get(id(number)).putAll(said);
        said.put("id", id(number));
        changes.add(new Changed(id(number), said));
    }

    private static List<Object> managers(@Nullable Object before, @Nullable Object now) {
        var list = new ArrayList<Object>();
        if (before instanceof List<?> old && now == null) {
            old.stream()
                    .map(each -> (Map<?, ?>) each)
                    .forEach(each -> list.add(Map.of("id", each.get("id"), "@removed", Map.of("reason", "deleted"))));
        }
        if (now != null) {
            list.add(Map.of("@odata.type", "#microsoft.graph.user", "id", id((Integer) now)));
        }
        return list;
    }

    public synchronized void delete(int number) {
        users.remove(id(number));
        groups.values().forEach(members -> members.remove(id(number)));
        changes.add(new Changed(id(number), null));
    }

    public synchronized void group(int number, int... members) {
        var ids = new ArrayList<String>();
        for (int member : members) {
            ids.add(id(member));
        }
        groups.put(id(number), ids);
    }

    /** Links to go on from that were handed out so far are worth nothing any more. */
    public synchronized void expireLinks(boolean asBadRequest) {
        oldest = changes.size() + 1;
        changes.add(new Changed("", Map.of()));
        saysSyncStateNotFound = asBadRequest;
    }

    /** The next request is refused. */
    public void nextAnswers(int status, @Nullable String retryAfter) {
        refusals.add(new Refusal(status, retryAfter, "{\"error\": {\"code\": \"Some\", \"message\": \"Jane Smith\"}}"));
    }

    /** The next request gets this, with a good status. */
    public void nextAnswers(String body) {
        refusals.add(new Refusal(200, null, body));
    }

    /** The addresses that were asked for, without the host. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    public synchronized void forgetAsked() {
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/token")) {
                var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean right = form.contains("client_id=graph-app") && form.contains("client_secret=graph-secret");
                var token = Map.of("access_token", "graph-" + tokens.incrementAndGet(), "expires_in", 3600);
                respond(exchange, right ? 200 : 401, JSON.writeValueAsString(token));
                return;
            }
            var refusal = refusals.poll();
            if (refusal != null) {
                if (refusal.retryAfter() != null) {
                    exchange.getResponseHeaders().set("Retry-After", refusal.retryAfter());
                }
                respond(exchange, refusal.status(), refusal.body());
                return;
            }
            boolean signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .equals("Bearer graph-" + tokens.get());
            if (!signedIn) {
                respond(exchange, 401, error("InvalidAuthenticationToken"));
                return;
            }
            graph(exchange, path.replaceFirst("^/v1\\.0", ""), query(exchange));
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new LinkedHashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private synchronized void graph(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        asked.add(exchange.getRequestURI().toString().replaceFirst("^/v1\\.0", ""));
        if (path.equals("/users/delta")) {
            delta(exchange, query);
        } else if (path.startsWith("/users/")) {
            var user = users.get(path.substring("/users/".length()));
            respond(
                    exchange,
                    user == null ? 404 : 200,
                    user == null ? error("NotFound") : JSON.writeValueAsString(user));
        } else if (path.startsWith("/groups/") && groups.containsKey(path.split("/", -1)[2])) {
            var members = new ArrayList<Object>();
            groups.get(path.split("/", -1)[2])
                    .forEach(id -> members.add(Map.of(
                            "@odata.type",
                            groups.containsKey(id) ? "#microsoft.graph.group" : "#microsoft.graph.user",
                            "id",
                            id)));
            page(exchange, path + "?", members, Integer.parseInt(query.getOrDefault("$skiptoken", "0")), null);
        } else {
            respond(exchange, 404, error("Request_ResourceNotFound"));
        }
    }

    private void delta(HttpExchange exchange, Map<String, String> query) throws IOException {
        var end = "/users/delta?$deltatoken=" + changes.size();
        int skip = Integer.parseInt(query.getOrDefault("$skiptoken", "0"));
        if (!query.containsKey("$deltatoken")) {
            page(
                    exchange,
                    "/users/delta?$select=" + query.get("$select") + "&",
                    List.copyOf(users.values()),
                    skip,
                    end);
            return;
        }
        int since = Integer.parseInt(query.get("$deltatoken"));
        if (since < oldest) {
            respond(
                    exchange,
                    saysSyncStateNotFound ? 400 : 410,
                    error(saysSyncStateNotFound ? "syncStateNotFound" : "resyncRequired"));
            return;
        }
        var happened = new ArrayList<Object>();
        changes.subList(since, changes.size())
                .forEach(change -> happened.add(
                        change.properties() == null
                                ? Map.of("id", change.id(), "@removed", Map.of("reason", "changed"))
                                : change.properties()));
        page(exchange, "/users/delta?$deltatoken=" + since + "&", happened, skip, end);
    }

    private void page(HttpExchange exchange, String path, List<?> all, int skip, @Nullable String end)
            throws IOException {
        int to = Math.min(all.size(), skip + PAGE);
        var body = new LinkedHashMap<String, Object>();
        body.put("value", all.subList(skip, to));
        if (to < all.size()) {
            body.put("@odata.nextLink", url() + "/v1.0" + path + "$skiptoken=" + to);
        } else if (end != null) {
            body.put("@odata.deltaLink", url() + "/v1.0" + end);
        }
        respond(exchange, 200, JSON.writeValueAsString(body));
    }

    private static String error(String code) {
        return "{\"error\": {\"code\": \"" + code + "\", \"message\": \"it may quote Jane Smith\"}}";
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
