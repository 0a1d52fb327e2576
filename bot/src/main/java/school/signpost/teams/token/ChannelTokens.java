package school.signpost.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.teams.token.TokenVerdict.ForAnother;
import school.signpost.teams.token.TokenVerdict.Forged;
import school.signpost.teams.token.TokenVerdict.Genuine;
import school.signpost.teams.token.TokenVerdict.Uncheckable;

/**
 * Judges tokens by Microsoft's published rules for "channel to bot", and no other: a skill's or an emulator's token is
 * forged here. The SDK's own validation is not used, because its claims checks have no effect.
 */
public final class ChannelTokens {

    private static final String ISSUER = "https://api.botframework.com";
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final int LONGEST = 8_000;

    private final String appId;
    private final SigningKeys keys;
    private final InstantSource clock;

    ChannelTokens(String appId, SigningKeys keys, InstantSource clock) {
        this.appId = appId;
        this.keys = keys;
        this.clock = clock;
    }

    /** For the registered bot, by the key set its settings name. */
    public static ChannelTokens of(String appId, URI openidMetadataUrl, InstantSource clock) {
        return new ChannelTokens(appId, new SigningKeys(new HttpKeySets(openidMetadataUrl), clock), clock);
    }

    public TokenVerdict judge(@Nullable String authorization) {
        var token = bearer(authorization);
        if (token == null) {
            return new Forged("no-bearer-token");
        }
        try {
            var jwt = SignedJWT.parse(token);
            var refused = headerFault(jwt.getHeader());
            return refused != null ? refused : judgeSigned(jwt);
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            return new Forged("malformed");
        } catch (IOException e) {
            return new Uncheckable();
        }
    }

    private TokenVerdict judgeSigned(SignedJWT jwt) throws IOException, JOSEException, ParseException {
        var key = keys.find(jwt.getHeader().getKeyID());
        if (key.isEmpty()) {
            return new Forged("unknown-key");
        }
        if (!jwt.verify(new RSASSAVerifier(key.get().key()))) {
            return new Forged("signature");
        }
        var claims = jwt.getPayload().toJSONObject();
        if (claims == null) {
            return new Forged("malformed");
        }
        return judgeClaims(claims, key.get());
    }

    private TokenVerdict judgeClaims(Map<String, Object> claims, SigningKey key) {
        if (!ISSUER.equals(claims.get("iss"))) {
            return new Forged("issuer");
        }
        var time = timeFault(claims);
        if (time != null) {
            return time;
        }
        // A string and nothing else: Microsoft's tokens name one bot, and a list might name us among others.
        if (!appId.equals(claims.get("aud"))) {
            return new ForAnother("audience");
        }
        return claims.get("serviceurl") instanceof String serviceUrl && !serviceUrl.isBlank()
                ? new Genuine(serviceUrl, key.endorsements())
                : new Forged("no-service-url");
    }

    private @Nullable Forged timeFault(Map<String, Object> claims) {
        var now = clock.instant().getEpochSecond();
        if (!(claims.get("exp") instanceof Number exp)) {
            return new Forged("no-expiry");
        }
        if (exp.longValue() <= now - LEEWAY.toSeconds()) {
            return new Forged("expired");
        }
        if (claims.containsKey("nbf")
                && !(claims.get("nbf") instanceof Number nbf && nbf.longValue() <= now + LEEWAY.toSeconds())) {
            return new Forged("not-yet-valid");
        }
        return null;
    }

    /** Only the key id is taken from the header, and only to look it up: a key or an address in it is never followed. */
    private static @Nullable Forged headerFault(JWSHeader header) {
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return new Forged("algorithm");
        }
        if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
            return new Forged("critical-header");
        }
        return header.getKeyID() == null || header.getKeyID().isBlank() ? new Forged("no-key-id") : null;
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || authorization.length() > LONGEST) {
            return null;
        }
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : null;
    }
}
