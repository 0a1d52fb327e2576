package school.signpost.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/** One key of the Bot Framework, and the channels it may sign for. */
record SigningKey(RSAPublicKey key, Set<String> endorsements) {

    private static final int SHORTEST = 2048;

    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }

    static boolean isFit(RSAKey key) {
        return key.size() >= SHORTEST && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
    }

    static SigningKey of(RSAKey key, Set<String> endorsements) throws JOSEException {
        return new SigningKey(key.toRSAPublicKey(), endorsements);
    }
}
