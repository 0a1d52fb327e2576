package school.signpost.teams;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import school.signpost.support.FakeTeams;
import school.signpost.support.FakeToken;
import school.signpost.support.IncomingActivity;
import school.signpost.support.TeamsPerson;

/** Everything we could think of that must not get in, with the exact status it gets. */
final class HostileCases {

    private static final TeamsPerson PAT = TeamsPerson.named("Pat Teacher");
    private static final String ELSEWHERE = "https://evil.example/";

    private final FakeTeams teams;
    private final List<Case> cases = new ArrayList<>();

    private HostileCases(FakeTeams teams) {
        this.teams = teams;
    }

    /** One request and the status it must get. */
    record Case(int status, String name, String authorization, Supplier<byte[]> body) {
        @Override
        public String toString() {
            return status + " " + name;
        }
    }

    static List<Case> of(FakeTeams teams) {
        var all = new HostileCases(teams);
        all.tokens();
        all.headers();
        all.keys();
        all.malformed();
        all.mismatches();
        all.bodies();
        return all.cases;
    }

    private void tokens() {
        token(401, "expired an hour ago", good().time("exp", -3600));
        token(401, "expired six minutes ago", good().time("exp", -360));
        token(401, "no expiry", good().without("exp"));
        token(401, "expiry is text", good().claim("exp", "tomorrow"));
        token(401, "expiry is null", good().claim("exp", null));
        token(401, "expiry is a list", good().claim("exp", List.of(9_999_999_999L)));
        token(401, "not valid for an hour", good().time("nbf", 3600));
        token(401, "not-before is text", good().claim("nbf", "yesterday"));
        token(401, "wrong issuer", good().claim("iss", ELSEWHERE));
        token(401, "no issuer", good().without("iss"));
        token(401, "issuer with a slash", good().claim("iss", "https://api.botframework.com/"));
        token(403, "wrong audience", good().claim("aud", "another-app"));
        token(403, "no audience", good().without("aud"));
        token(403, "blank audience", good().claim("aud", ""));
        token(403, "audience a list with us alone", good().claim("aud", List.of(FakeTeams.APP_ID)));
        token(403, "audience a list with us and another", good().claim("aud", List.of("other", FakeTeams.APP_ID)));
        token(403, "audience in capitals", good().claim("aud", FakeTeams.APP_ID.toUpperCase(java.util.Locale.ROOT)));
        token(401, "no service url claim", good().without("serviceurl"));
        token(401, "service url claim a list", good().claim("serviceurl", List.of(teams.serviceUrl())));
        token(403, "another service url claim", good().claim("serviceurl", ELSEWHERE));
        token(
                401,
                "a skill's token",
                good().claim("iss", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
                        .claim("ver", "2.0")
                        .claim("azp", "evil-bot")
                        .without("serviceurl"));
        token(
                401,
                "an emulator's token",
                good().claim("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                        .claim("appid", FakeTeams.APP_ID));
    }

    private void headers() {
        token(401, "algorithm none", good().header("alg", "none"));
        authorization(
                401, "algorithm none in capitals", good().header("alg", "NONE").withSignature(""));
        token(401, "HS256 with the public key", good().header("alg", "HS256"));
        token(401, "RS512 with the right key", good().header("alg", "RS512"));
        token(401, "PS256 with the right key", good().header("alg", "PS256"));
        authorization(
                401, "no algorithm of that name", good().header("alg", "RS257").withSignature("AAAA"));
        token(
                401,
                "unknown critical header",
                good().header("crit", List.of("exp2")).header("exp2", 1));
        token(401, "unencoded payload", good().header("crit", List.of("b64")).header("b64", false));
    }

    private void keys() {
        var evil = FakeTeams.newKey("k1");
        token(401, "signed by another key of the same id", good().by(evil));
        token(401, "unknown key id", good().header("kid", "nope"));
        token(401, "no key id", good().withoutHeader("kid"));
        token(401, "key id is a path", good().header("kid", "../../../../dev/null"));
        token(401, "key id is an address", good().header("kid", teams.url("/elsewhere/key")));
        token(401, "key id is a query", good().header("kid", "k1' OR '1'='1"));
        token(401, "key id is a number", good().header("kid", 1));
        token(401, "key id is blank", good().header("kid", " "));
        token(
                401,
                "brings its own key",
                good().by(evil).header("jwk", evil.toPublicJWK().toJSONObject()));
        token(
                401,
                "brings its own key and no id",
                good().by(evil)
                        .withoutHeader("kid")
                        .header("jwk", evil.toPublicJWK().toJSONObject()));
        token(
                401,
                "brings the address of its keys",
                good().by(evil).header("kid", "evil").header("jku", teams.url("/elsewhere/keys")));
        token(
                401,
                "brings the address of its certificate",
                good().by(evil).header("kid", "evil").header("x5u", teams.url("/elsewhere/cert")));
        var webChatOnly = FakeTeams.newKey("webchat-key");
        teams.publish(webChatOnly, "webchat");
        token(403, "key not endorsed for Teams", good().by(webChatOnly).header("kid", "webchat-key"));
        var unendorsed = FakeTeams.newKey("plain-key");
        teams.publish(unendorsed);
        token(403, "key endorsed for nothing", good().by(unendorsed).header("kid", "plain-key"));
    }

    private void malformed() {
        var signed = teams.sign();
        authorization(401, "no authorization", "");
        authorization(401, "an empty bearer token", "Bearer ");
        authorization(401, "a token without a scheme", signed);
        authorization(401, "another scheme", "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(UTF_8)));
        authorization(401, "garbage", "Bearer abc.def");
        authorization(401, "garbage in three parts", "Bearer a.b.c");
        authorization(401, "only dots", "Bearer ..");
        authorization(401, "five parts", "Bearer a.b.c.d.e");
        authorization(401, "signature cut off", "Bearer " + signed.substring(0, signed.lastIndexOf('.') + 1));
        authorization(
                401,
                "signature of another token",
                "Bearer "
                        + good().withSignature(signed.substring(signed.lastIndexOf('.') + 1))
                                .replace("eyJpc3M", "eyJpc3N"));
        authorization(401, "two tokens", "Bearer " + signed + ", Bearer " + signed);
        authorization(
                401,
                "a thousand brackets for a header",
                "Bearer "
                        + Base64.getUrlEncoder()
                                .encodeToString("[".repeat(1_000).getBytes(UTF_8)) + ".e30.e30");
        authorization(
                401,
                "deep header",
                "Bearer "
                        + Base64.getUrlEncoder()
                                .encodeToString("{\"a\":".repeat(700).getBytes(UTF_8)) + ".e30.e30");
        authorization(401, "a very long token", "Bearer " + "A".repeat(7_000) + ".e30.e30");
        authorization(400, "longer than any header", "Bearer " + "A".repeat(20_000));
    }

    private void mismatches() {
        activity(400, "no service url", hello().without("serviceUrl"));
        activity(403, "another service url than the token", hello().with("serviceUrl", ELSEWHERE));
        activity(
                403,
                "service url without its slash",
                hello().with("serviceUrl", teams.serviceUrl().replaceAll("/$", "")));
        offTheList("service url off the list", "https://smba.trafficmanager.net.evil.example/");
        offTheList("service url with a user", "http://x@127.0.0.1:1/connector/");
        offTheList("service url of another port", "http://127.0.0.1:1/connector/");
        offTheList("service url off the path", teams.url("/elsewhere/"));
        offTheList("service url of metadata", "http://169.254.169.254/metadata/");
        activity(403, "another channel", hello().with("channelId", "webchat"));
        activity(403, "another channel in capitals", hello().with("channelId", "MSTEAMS"));
        activity(403, "the emulator's channel", hello().with("channelId", "emulator"));
        activity(
                403,
                "wrong tenant",
                hello().with("conversation.tenantId", "bbbb").with("channelData.tenant.id", "bbbb"));
        activity(403, "two tenants", hello().with("channelData.tenant.id", "bbbb"));
        activity(403, "two tenants the other way", hello().with("conversation.tenantId", "bbbb"));
        activity(403, "no tenant", hello().without("conversation.tenantId").without("channelData"));
        activity(403, "no sender", hello().without("from"));
        activity(403, "a sender without an object id", hello().without("from.aadObjectId"));
        activity(403, "a sender without an id", hello().without("from.id"));
    }

    private void bodies() {
        activity(400, "no type", hello().without("type"));
        activity(400, "no channel", hello().without("channelId"));
        activity(400, "no conversation", hello().without("conversation"));
        activity(400, "no conversation id", hello().without("conversation.id"));
        activity(400, "text is an object", hello().with("text", Map.of("a", 1)));
        activity(400, "from is a list", hello().with("from", List.of()));
        activity(400, "entities is text", hello().with("entities", "x"));
        activity(400, "an invoke nobody knows", teams.invoke(PAT, "composeExtension/query", Map.of("a", "b")));
        activity(
                400,
                "a press without a value",
                teams.invoke(PAT, "adaptiveCard/action", Map.of()).without("value"));
        activity(400, "a press without an action", teams.invoke(PAT, "adaptiveCard/action", Map.of("x", "y")));
        activity(400, "a press whose action is text", teams.invoke(PAT, "adaptiveCard/action", Map.of("action", "x")));
        activity(400, "a press without a verb", teams.pressed(PAT, "", Map.of(), "1:1"));
        activity(400, "a dialog without data", teams.invoke(PAT, "task/fetch", Map.of()));
        activity(400, "a form that is text", teams.invoke(PAT, "task/submit", Map.of("data", "x")));
        body(400, "empty", new byte[0]);
        body(400, "blank", "  ".getBytes(UTF_8));
        body(400, "null", "null".getBytes(UTF_8));
        body(400, "a list", "[]".getBytes(UTF_8));
        body(400, "a list of activities", ("[" + hello().json() + "]").getBytes(UTF_8));
        body(400, "a number", "42".getBytes(UTF_8));
        body(400, "a text", "\"hello\"".getBytes(UTF_8));
        body(400, "an empty object", "{}".getBytes(UTF_8));
        body(400, "cut off", hello().json().substring(0, 100).getBytes(UTF_8));
        body(400, "two activities", (hello().json() + hello().json()).getBytes(UTF_8));
        body(
                400,
                "the same name twice",
                hello().json().replaceFirst("\\{", "{\"text\":\"x\",").getBytes(UTF_8));
        body(400, "a byte order mark", ("\uFEFF" + hello().json()).getBytes(UTF_8));
        body(400, "UTF-16", hello().json().getBytes(UTF_16));
        body(400, "not UTF-8", spoilt(hello().json().getBytes(UTF_8)));
        body(400, "an overlong slash", overlong());
        body(400, "deeply nested", nested(5_000).getBytes(UTF_8));
        body(400, "very deeply nested", nested(40_000).getBytes(UTF_8));
        body(400, "nested where nobody looks", unread(200).getBytes(UTF_8));
        body(
                400,
                "an endless number",
                hello().json()
                        .replaceFirst("\\{", "{\"n\":" + "9".repeat(5_000) + ",")
                        .getBytes(UTF_8));
        body(400, "JavaScript", "alert(1)".getBytes(UTF_8));
        body(413, "too large", hello().with("text", "x".repeat(300_000)).json().getBytes(UTF_8));
        body(413, "far too large", "x".repeat(5_000_000).getBytes(UTF_8));
    }

    private FakeToken good() {
        return teams.token();
    }

    private IncomingActivity hello() {
        return teams.message(PAT, "hello");
    }

    private void token(int status, String name, FakeToken token) {
        authorization(status, name, "Bearer " + token.sign());
    }

    private void authorization(int status, String name, String authorization) {
        var value =
                authorization.startsWith("ey") && !name.contains("scheme") ? "Bearer " + authorization : authorization;
        add(status, name, value, hello().json().getBytes(UTF_8));
    }

    private void activity(int status, String name, IncomingActivity activity) {
        body(status, name, activity.json().getBytes(UTF_8));
    }

    private void offTheList(String name, String serviceUrl) {
        var token = good().claim("serviceurl", serviceUrl).sign();
        add(
                403,
                name,
                "Bearer " + token,
                hello().with("serviceUrl", serviceUrl).json().getBytes(UTF_8));
    }

    private void body(int status, String name, byte[] body) {
        add(status, "body: " + name, "Bearer " + teams.sign(), body);
    }

    private void add(int status, String name, String authorization, byte[] body) {
        cases.add(new Case(status, name, authorization, () -> body));
    }

    private static byte[] spoilt(byte[] json) {
        var spoilt = json.clone();
        spoilt[new String(json, UTF_8).indexOf("hello")] = (byte) 0xFF;
        return spoilt;
    }

    private byte[] overlong() {
        var json = hello().json().getBytes(UTF_8);
        var at = new String(json, UTF_8).indexOf("hello");
        json[at] = (byte) 0xC0;
        json[at + 1] = (byte) 0xAF;
        return json;
    }

    private String nested(int deep) {
        return hello().json().replaceFirst("\\{", "{\"value\":" + "[".repeat(deep) + "]".repeat(deep) + ",");
    }

    private String unread(int deep) {
        return hello().json().replaceFirst("\\{", "{\"x\":" + "{\"a\":".repeat(deep) + "1" + "}".repeat(deep) + ",");
    }
}
