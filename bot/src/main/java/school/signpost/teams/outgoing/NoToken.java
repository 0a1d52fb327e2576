package school.signpost.teams.outgoing;

import java.io.IOException;

/** Microsoft gave no access token, so nothing can be sent just now. */
final class NoToken extends IOException {

    NoToken(String reason) {
        super(reason);
    }
}
