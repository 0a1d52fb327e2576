package school.signpost.microsoft;

import java.io.IOException;

/** Microsoft gave no access token, so nothing can be asked or sent just now. */
public final class NoToken extends IOException {

    NoToken(String reason) {
        super(reason);
    }
}
